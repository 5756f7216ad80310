/** What a post is sorted by: who wrote it, its series, its tags. Each has a page of its own, and nothing of them is lost. */
@NullMarked
package courant.post.label;

import org.jspecify.annotations.NullMarked;
