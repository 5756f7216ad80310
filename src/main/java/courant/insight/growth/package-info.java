/** Who came and went, by day, and from where: daily tallies made of movements, and what pages and programs read of them. */
@NullMarked
package courant.insight.growth;

import org.jspecify.annotations.NullMarked;
