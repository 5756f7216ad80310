/** System mails: kept in the transaction that wrote them, sent at once and ahead of mailings, tried again for two days. */
@NullMarked
package courant.sender.letter;

import org.jspecify.annotations.NullMarked;
