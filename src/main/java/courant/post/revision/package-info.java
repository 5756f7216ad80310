/** What each save of a post left: lists, comparisons, the way back, and what is let go of in time. */
@NullMarked
package courant.post.revision;

import org.jspecify.annotations.NullMarked;
