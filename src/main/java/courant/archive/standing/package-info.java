/** Pages that stand beside the posts, as readers see them, and what is said where nothing stands. */
@NullMarked
package courant.archive.standing;

import org.jspecify.annotations.NullMarked;
