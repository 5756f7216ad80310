/** The author's pages of figures: growth, and what became of each post. */
@NullMarked
package courant.studio.figures;

import org.jspecify.annotations.NullMarked;
