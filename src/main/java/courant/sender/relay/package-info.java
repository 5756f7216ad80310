/** The relays: what is known of each, what it may be asked for, and how its limits are kept across nodes. */
@NullMarked
package courant.sender.relay;

import org.jspecify.annotations.NullMarked;
