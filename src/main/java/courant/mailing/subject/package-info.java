/** Tries several subjects on a share of a mailing's audience, and mails the rest by the one that wins. */
@NullMarked
package courant.mailing.subject;

import org.jspecify.annotations.NullMarked;
