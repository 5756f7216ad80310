package courant.sender.ledger;

import courant.platform.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** How many of each mailing relays took in each second, for the rate that authors see. */
final class Pace {
    private static final String WRITE = """
            insert into mailing_pace (mailing_id, node_id, second, accepted) values (?, ?, date_trunc('second', now()), ?)
            on conflict (mailing_id, node_id, second) do update set accepted = mailing_pace.accepted + excluded.accepted
            """;

    private final DataSource database;
    private final long node;
    private final Map<Long, LongAdder> accepted = new ConcurrentHashMap<>();

    Pace(DataSource database, long node) {
        this.database = database;
        this.node = node;
    }

    void count(List<Mark> ended) {
        for (var mark : ended) {
            if (mark.isAccepted()) {
                accepted.computeIfAbsent(mark.claim().to().mailingId(), it -> new LongAdder())
                        .increment();
            }
        }
    }

    /** Once a second. */
    void write() {
        accepted.forEach((mailing, count) -> {
            var some = count.sumThenReset();
            if (some > 0) Sql.update(database, WRITE, mailing, node, some);
            else accepted.remove(mailing, count);
        });
    }
}
