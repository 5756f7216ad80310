/** A tag given to many subscribers or taken from them: in steps, on any node, and taken back where it was a mistake. */
@NullMarked
package courant.subscriber.bulk;

import org.jspecify.annotations.NullMarked;
