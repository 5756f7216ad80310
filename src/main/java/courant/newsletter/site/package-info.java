/** The shell of the public site: header, footer, colours. Whoever shows a page to readers puts it in here. */
@NullMarked
package courant.newsletter.site;

import org.jspecify.annotations.NullMarked;
