package courant.archive.hub;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import javax.sql.DataSource;

/** What the hub must still hear of; on several nodes each topic is told by one. */
@ApplicationScoped
public class Pings {
    /** The pauses between them double from a minute on: the last is tried some four hours after the first. */
    static final int ATTEMPTS = 9;

    // Whoever took one and died: it is due again after the lease.
    private static final String TAKE = """
            update feed_ping set due_at = now() + interval '2 minutes', attempts = attempts + 1
            where topic in (select topic from feed_ping where due_at <= now() order by due_at limit ? for update skip locked)
            returning topic, turn, attempts
            """;
    private static final String DONE = "delete from feed_ping where topic = ? and turn = ?";
    private static final String LATER = """
            update feed_ping set due_at = now() + interval '1 minute' * (1 << (attempts - 1)) where topic = ? and turn = ?
            """;
    private final DataSource database;

    public Pings(DataSource database) {
        this.database = database;
    }

    /** @param attempt from 1 on */
    record Ping(String topic, int turn, int attempt) {}

    @Transactional
    List<Ping> take(int most) {
        return Sql.list(
                database,
                TAKE,
                row -> new Ping(row.getString("topic"), row.getInt("turn"), row.getInt("attempts")),
                most);
    }

    /** It was told, or is given up. */
    @Transactional
    void finish(Ping ping) {
        Sql.update(database, DONE, ping.topic(), ping.turn());
    }

    @Transactional
    void again(Ping ping) {
        Sql.update(database, LATER, ping.topic(), ping.turn());
    }
}
