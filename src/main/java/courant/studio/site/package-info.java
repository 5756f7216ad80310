/** How the public site looks, chosen beside a page that looks so. */
@NullMarked
package courant.studio.site;

import org.jspecify.annotations.NullMarked;
