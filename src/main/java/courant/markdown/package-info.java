/** Markdown to one safe document tree, and from it the web page's HTML, the mail's HTML and the plain text. A library. */
@NullMarked
package courant.markdown;

import org.jspecify.annotations.NullMarked;
