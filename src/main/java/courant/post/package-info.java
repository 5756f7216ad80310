/** What is written: posts, what they replaced, and their pictures. A post knows nothing of mailings. */
@NullMarked
package courant.post;

import org.jspecify.annotations.NullMarked;
