/** The author's pages about parts of the readers: those that were saved, and the builder. */
@NullMarked
package courant.studio.segment;

import org.jspecify.annotations.NullMarked;
