/** The first start: the sample newsletter, what the console says, and the author's own newsletter in the sample's place. */
@NullMarked
package courant.studio.welcome;

import org.jspecify.annotations.NullMarked;
