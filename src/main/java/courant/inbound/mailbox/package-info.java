/** The mailboxes that are read: what is known of each, how it is opened, how far it was read. */
@NullMarked
package courant.inbound.mailbox;

import org.jspecify.annotations.NullMarked;
