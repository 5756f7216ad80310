package courant.inbound.mailbox;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far each mailbox was read. One node at a time has the turn, by the database's clock. */
@ApplicationScoped
public class Places {
    // Whoever does not come back within ten minutes has lost the turn.
    private static final String CLAIM = """
            update mailbox_place p set turn = turn + 1, due_at = now() + interval '10 minutes'
            where mailbox_id = (
                select w.mailbox_id from mailbox_place w join mailbox m on m.id = w.mailbox_id and m.enabled
                where w.due_at <= now() order by w.due_at limit 1 for update of w skip locked)
            returning mailbox_id, turn, uid_validity, last_uid
            """;

    private static final String REACH = """
            update mailbox_place set uid_validity = ?, last_uid = ? where mailbox_id = ? and turn = ?
            """;

    private static final String REST = """
            update mailbox_place set due_at = now() + case when ? then interval '0' else interval '1 minute' end,
                read_at = now(), failing_since = null, failures = 0, fault = null
            where mailbox_id = ? and turn = ?
            """;

    // 1, 2, 4 … minutes, an hour at most.
    private static final String FAIL = """
            update mailbox_place set due_at = now() + least(60, power(2, least(failures, 6))) * interval '1 minute',
                failures = failures + 1, failing_since = coalesce(failing_since, now()), fault = ?
            where mailbox_id = ? and turn = ?
            """;

    private final DataSource database;

    public Places(DataSource database) {
        this.database = database;
    }

    /** A mailbox that is this node's to read, and where it goes on. */
    public record Turn(
            long mailbox,
            long number,
            @Nullable Long validity,
            @Nullable Long last) {
        static Turn read(ResultSet row) throws SQLException {
            return new Turn(
                    row.getLong("mailbox_id"),
                    row.getLong("turn"),
                    row.getObject("uid_validity", Long.class),
                    row.getObject("last_uid", Long.class));
        }

        /**
         * The first number that was not looked at. A folder that is seen for the first time, or that gave its messages new numbers,
         * begins at its end: what was counted is not counted again.
         */
        public long first(long validityNow, long next) {
            return validity == null || last == null || validity != validityNow ? next : last + 1;
        }
    }

    public Optional<Turn> claim() {
        return Sql.one(database, CLAIM, Turn::read);
    }

    /** In the transaction in which what was read is counted. False: the turn is another's by now. */
    public boolean reach(Turn turn, long validity, long last) {
        return Sql.update(database, REACH, validity, last, turn.mailbox(), turn.number()) == 1;
    }

    public void rest(Turn turn, boolean more) {
        Sql.update(database, REST, more, turn.mailbox(), turn.number());
    }

    public void fail(Turn turn, String sentence) {
        Sql.update(database, FAIL, sentence, turn.mailbox(), turn.number());
    }

    /** It is another folder now: whoever reads the old one has lost the turn. */
    void anew(long mailbox) {
        Sql.update(database, """
                update mailbox_place set uid_validity = null, last_uid = null, read_at = null, failing_since = null, failures = 0,
                    fault = null
                where mailbox_id = ?
                """, mailbox);
        look(mailbox);
    }

    /** At once, whatever it waited for. */
    void look(long mailbox) {
        Sql.update(database, """
                insert into mailbox_place (mailbox_id) values (?)
                on conflict (mailbox_id) do update set due_at = now(), turn = mailbox_place.turn + 1
                """, mailbox);
    }
}
