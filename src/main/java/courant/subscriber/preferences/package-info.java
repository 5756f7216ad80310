/** A reader's own page: what they get, what they are called, which language they read. */
@NullMarked
package courant.subscriber.preferences;

import org.jspecify.annotations.NullMarked;
