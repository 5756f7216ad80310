/** The author's pages for what posts are sorted by: bylines, series, tags; and the choices that the editor offers. */
@NullMarked
package courant.studio.label;

import org.jspecify.annotations.NullMarked;
