/** Reads what is new in the mailboxes, one node at a time, and gives it to those who interpret it. */
@NullMarked
package courant.inbound.reading;

import org.jspecify.annotations.NullMarked;
