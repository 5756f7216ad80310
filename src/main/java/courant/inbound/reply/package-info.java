/** Replies of readers: which messages are, and how many came, without saying whose. */
@NullMarked
package courant.inbound.reply;

import org.jspecify.annotations.NullMarked;
