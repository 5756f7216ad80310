/** The author's pages about readers: the list, one reader, adding, importing. */
@NullMarked
package courant.studio.audience;

import org.jspecify.annotations.NullMarked;
