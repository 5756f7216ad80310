/** Cards of pages elsewhere: fetched once when an author adds their address, and kept, so that readers contact nobody but us. */
@NullMarked
package courant.post.embed;

import org.jspecify.annotations.NullMarked;
