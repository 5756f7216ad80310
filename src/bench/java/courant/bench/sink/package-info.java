/** An SMTP server that takes everything as fast as it comes, keeps nothing but counts, and can stand some way off. */
@NullMarked
package courant.bench.sink;

import org.jspecify.annotations.NullMarked;
