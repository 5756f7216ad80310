/** How long an author waits for each page of the studio after ten years of work. */
@NullMarked
package courant.bench.studio;

import org.jspecify.annotations.NullMarked;
