/** The owner's pages about who works here. */
@NullMarked
package courant.studio.people;

import org.jspecify.annotations.NullMarked;
