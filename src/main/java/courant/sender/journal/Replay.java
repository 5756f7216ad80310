package courant.sender.journal;

import courant.platform.sql.Sql;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** That a relay took a message is a fact, whatever the ledger thought of it since. */
final class Replay {
    private static final int AT_ONCE = 1_000;

    // By the primary key.
    private static final String ACCEPTED = """
            update delivery d set
                state = 'accepted', due_at = null, node_id = null,
                code = nullif(j.code, 0), status_code = j.status_code, refusal = null, reply = j.reply, relay = j.relay,
                changed_at = now()
            from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                as j (mailing_id, id, subscriber_id, code, status_code, reply, relay)
            where d.mailing_id = j.mailing_id and d.id = j.id and d.subscriber_id = j.subscriber_id
            and d.state <> 'accepted'
            """;

    private final DataSource database;

    Replay(DataSource database) {
        this.database = database;
    }

    /** How many of them were not known. */
    int tell(List<Acceptance> acceptances) {
        var unknown = 0;
        for (var from = 0; from < acceptances.size(); from += AT_ONCE) {
            unknown += write(acceptances.subList(from, Math.min(from + AT_ONCE, acceptances.size())));
        }
        return unknown;
    }

    private int write(List<Acceptance> some) {
        return Sql.update(
                database,
                ACCEPTED,
                numbers(some, Acceptance::mailing),
                numbers(some, Acceptance::delivery),
                numbers(some, Acceptance::subscriber),
                numbers(some, it -> (long) it.code()),
                words(some, it -> it.status().orElse(null)),
                words(some, Acceptance::reply),
                words(some, Acceptance::relay));
    }

    private static Long[] numbers(List<Acceptance> some, Function<Acceptance, Long> number) {
        return some.stream().map(number).toArray(Long[]::new);
    }

    private static @Nullable String[] words(List<Acceptance> some, Function<Acceptance, @Nullable String> word) {
        return some.stream().map(word).toArray(String[]::new);
    }
}
