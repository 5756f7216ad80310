/** What else is kept of subscribers: names and kinds that the author defined, for forms, segments and files. */
@NullMarked
package courant.subscriber.attribute;

import org.jspecify.annotations.NullMarked;
