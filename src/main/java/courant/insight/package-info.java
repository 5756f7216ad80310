/** Figures: who came and went, what became of each post, and the charts they are shown in. Reads the other rooms, changes none. */
@NullMarked
package courant.insight;

import org.jspecify.annotations.NullMarked;
