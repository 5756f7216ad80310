/** Who is meant: conditions on subscribers, joined by and, or and not; written as JSON, asked as one SQL predicate. */
@NullMarked
package courant.subscriber.segment;

import org.jspecify.annotations.NullMarked;
