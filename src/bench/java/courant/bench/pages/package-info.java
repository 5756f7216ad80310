/** How fast readers get the pages of the site, beside nginx with the same bytes as a file. */
@NullMarked
package courant.bench.pages;

import org.jspecify.annotations.NullMarked;
