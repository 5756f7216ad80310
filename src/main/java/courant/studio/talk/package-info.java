/** What readers said, and what authors do about it. */
@NullMarked
package courant.studio.talk;

import org.jspecify.annotations.NullMarked;
