package courant.sender.ledger;

import courant.platform.sql.Sql;
import java.util.List;
import javax.sql.DataSource;

/** Keeps what relays said to tries that did not end well; where all is accepted it costs nothing. */
final class Attempts {
    private static final String NOTE = """
            insert into attempt (mailing_id, delivery_id, state, code, status_code, reply, relay)
            select mailing_id, id, state, nullif(code, 0), status_code, reply, nullif(relay, '')
            from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                as m (mailing_id, id, state, code, status_code, reply, relay)
            """;

    private final DataSource database;

    Attempts(DataSource database) {
        this.database = database;
    }

    void note(List<Mark> ended) {
        var tried =
                ended.stream().filter(it -> !it.isAccepted() && !it.isUnsent()).toList();
        if (tried.isEmpty()) return;
        var claims = tried.stream().map(Mark::claim).toList();
        Sql.update(
                database,
                NOTE,
                Claim.mailings(claims),
                Claim.deliveries(claims),
                tried.stream().map(it -> it.state().word()).toArray(String[]::new),
                tried.stream().map(it -> (long) it.code()).toArray(Long[]::new),
                tried.stream().map(it -> it.status().orElse(null)).toArray(String[]::new),
                tried.stream().map(Mark::reply).toArray(String[]::new),
                tried.stream().map(Mark::relay).toArray(String[]::new));
    }
}
