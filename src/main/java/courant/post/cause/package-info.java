/** How a text came to be sent: by whom, and whether somebody or the editor itself pressed Save. */
@NullMarked
package courant.post.cause;

import org.jspecify.annotations.NullMarked;
