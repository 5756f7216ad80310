/** Measures the packaged program: nodes, a real PostgreSQL and a sink as processes of their own, on one machine. */
@NullMarked
package courant.bench;

import org.jspecify.annotations.NullMarked;
