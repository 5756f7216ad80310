/** Where posts stood before. */
@NullMarked
package courant.post.address;

import org.jspecify.annotations.NullMarked;
