/** Newsletters for programs. */
@NullMarked
package courant.newsletter.api;

import org.jspecify.annotations.NullMarked;
