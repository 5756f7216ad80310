/** Who has a post open at this moment. */
@NullMarked
package courant.post.presence;

import org.jspecify.annotations.NullMarked;
