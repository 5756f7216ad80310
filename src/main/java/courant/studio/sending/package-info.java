/** Settings, Sending: the relays, their limits and warm-up plans, for the owner. */
@NullMarked
package courant.studio.sending;

import org.jspecify.annotations.NullMarked;
