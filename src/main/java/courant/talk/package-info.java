/** What readers say and like under posts. */
@NullMarked
package courant.talk;

import org.jspecify.annotations.NullMarked;
