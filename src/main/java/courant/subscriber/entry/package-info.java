/** How a reader signs in: a link by mail that works once, a cookie, and who it is that asks. */
@NullMarked
package courant.subscriber.entry;

import org.jspecify.annotations.NullMarked;
