/** The sender's books: which node holds what, the one fenced step before a message is handed over, and how each ended. */
@NullMarked
package courant.sender.ledger;

import org.jspecify.annotations.NullMarked;
