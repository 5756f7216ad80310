/** The author's desk: the list of posts, the editor with its preview and pictures, earlier texts. */
@NullMarked
package courant.studio.write;

import org.jspecify.annotations.NullMarked;
