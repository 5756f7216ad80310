/** The author's pages: their frame, navigation and first page; each area's pages have a package beside this one. */
@NullMarked
package courant.studio;

import org.jspecify.annotations.NullMarked;
