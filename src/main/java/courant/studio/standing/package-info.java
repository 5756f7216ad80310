/** Pages that stand beside the posts: listed, written, put in order, published. */
@NullMarked
package courant.studio.standing;

import org.jspecify.annotations.NullMarked;
