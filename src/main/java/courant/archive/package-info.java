/** The public site: pages, feed and sitemap of what is published. No cookies, no scripts, nothing from elsewhere. */
@NullMarked
package courant.archive;

import org.jspecify.annotations.NullMarked;
