package courant.inbound.reply;

import courant.inbound.mailbox.Arrived;
import courant.inbound.reading.Interpreter;
import courant.mailing.content.OwnMessageIds;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Counts what people answered to our mails. */
@ApplicationScoped
class CountReplies implements Interpreter {
    private static final String OWN = """
            select lower(a) from mailbox_reads r join newsletter n on n.id = r.newsletter_id
            cross join unnest(array[n.sender_email, n.reply_to]) a where r.mailbox_id = ? and a is not null
            """;

    private final DataSource database;
    private final OwnMessageIds ownIds;
    private final ReplyCounts counts;

    CountReplies(DataSource database, OwnMessageIds ownIds, ReplyCounts counts) {
        this.database = database;
        this.ownIds = ownIds;
        this.counts = counts;
    }

    @Override
    public void take(long mailbox, List<Arrived> messages) {
        var candidates = messages.stream()
                .filter(it -> !Automatic.made(it))
                .filter(it -> !Answered.ids(it).isEmpty())
                .toList();
        if (candidates.isEmpty()) return;
        var own = own(mailbox);
        var ids = candidates.stream()
                .filter(it -> Answered.author(it).filter(own::contains).isEmpty())
                .map(Answered::ids)
                .toList();
        counts.count(mailbox, ownIds.named(ids));
    }

    private Set<String> own(long mailbox) {
        return new HashSet<>(Sql.list(database, OWN, row -> row.getString(1), mailbox));
    }
}
