/** The author's page on which a post is tested, scheduled and sent, and the one on which it is watched. */
@NullMarked
package courant.studio.send;

import org.jspecify.annotations.NullMarked;
