/** The engine's settings: relays, lease, pauses. The engine itself stands in the packages below. */
@NullMarked
package courant.sender;

import org.jspecify.annotations.NullMarked;
