/**
 * The ground: start-up on the embedded database, configuration, clock, signed tokens, rate limits, guards of the web side
 * and the test-mode inbox. Uses no other room.
 */
@NullMarked
package courant.platform;

import org.jspecify.annotations.NullMarked;
