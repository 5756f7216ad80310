/** Pages that everybody gets alike, made once and given to many. */
@NullMarked
package courant.platform.web.kept;

import org.jspecify.annotations.NullMarked;
