/** How many like a post, without knowing who they are. */
@NullMarked
package courant.talk.like;

import org.jspecify.annotations.NullMarked;
