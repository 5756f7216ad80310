/** Settings, Replies: the mailboxes in which answers to mails arrive, for the owner. */
@NullMarked
package courant.studio.replies;

import org.jspecify.annotations.NullMarked;
