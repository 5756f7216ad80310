/** The two HTML walks over the safe tree: one for browsers, one for mail programs. */
@NullMarked
package courant.markdown.html;

import org.jspecify.annotations.NullMarked;
