/** Authors, series and tags for programs, and the lists of all three with how many posts each has. */
@NullMarked
package courant.post.catalogue;

import org.jspecify.annotations.NullMarked;
