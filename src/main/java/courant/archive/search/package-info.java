/** Finding a post by its words. */
@NullMarked
package courant.archive.search;

import org.jspecify.annotations.NullMarked;
