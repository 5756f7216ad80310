package courant.sender.engine;

import courant.platform.sql.Sql;
import courant.sender.watch.Discreet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells authors, on their mailing's page, why nothing goes out, or goes another way than it should. */
final class Bulletin {
    private static final Logger LOG = Logger.getLogger(Bulletin.class);

    // By mailing_working.
    private static final String SENDING = """
            select m.id, m.newsletter_id, m.reason, n.zone, now() from mailing m join newsletter n on n.id = m.newsletter_id
            where m.state = 'sending' and m.finished_at is null
            """;

    private static final String SAY = "update mailing set reason = ? where id = ? and state = 'sending'";

    // What another node says stays.
    private static final String TAKE_BACK =
            "update mailing set reason = null where id = ? and state = 'sending' and reason = ?";

    // What was said by a program that has ended. Nodes that still have a reason say it again at once.
    private static final String FORGET =
            "update mailing set reason = null where state = 'sending' and finished_at is null and reason is not null";

    private final DataSource database;
    private final Map<Long, String> said = new HashMap<>();
    private boolean fresh = true;

    Bulletin(DataSource database) {
        this.database = database;
    }

    private record Sending(
            long mailing, long newsletter, @Nullable String reason, Moment moment) {
        static Sending read(ResultSet row) throws SQLException {
            Instant now = row.getObject(5, OffsetDateTime.class).toInstant();
            return new Sending(
                    row.getLong(1), row.getLong(2), row.getString(3), new Moment(now, ZoneId.of(row.getString(4))));
        }
    }

    void tell(Supply supply) {
        if (fresh) Sql.update(database, FORGET);
        fresh = false;
        List<Sending> sendings = Sql.list(database, SENDING, Sending::read);
        sendings.forEach(it -> supply.trouble(it.newsletter(), it.moment())
                .ifPresentOrElse(words -> say(it, words), () -> takeBack(it)));
        said.keySet().retainAll(sendings.stream().map(Sending::mailing).toList());
    }

    private void say(Sending sending, String words) {
        if (!words.equals(sending.reason())) Sql.update(database, SAY, words, sending.mailing());
        if (!words.equals(said.put(sending.mailing(), words)))
            LOG.warnf("Mailing %d: %s", sending.mailing(), Discreet.without(words));
    }

    private void takeBack(Sending sending) {
        var words = said.remove(sending.mailing());
        if (words != null) Sql.update(database, TAKE_BACK, sending.mailing(), words);
    }
}
