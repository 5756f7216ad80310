package courant.studio.replies;

import courant.inbound.mailbox.KeptMailbox;
import courant.inbound.mailbox.MailboxStanding;
import courant.inbound.mailbox.MailboxView;
import java.util.List;
import javax.sql.DataSource;

/** A mailbox as the page lists it: where it is, and how reading it goes. */
public record ListedMailbox(
        long id,
        String name,
        String where,
        String folder,
        boolean enabled,
        List<String> newsletters,
        MailboxStanding standing) {

    static ListedMailbox of(KeptMailbox it, DataSource database) {
        return new ListedMailbox(
                it.id,
                it.name,
                it.username + " at " + it.host + ", port " + it.port,
                it.folder,
                it.enabled,
                MailboxView.names(it),
                MailboxStanding.of(database, it.id).orElseThrow());
    }
}
