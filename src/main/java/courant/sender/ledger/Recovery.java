package courant.sender.ledger;

import courant.platform.sql.Sql;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Takes back what nodes held whose lease is gone. Any node does it for all. */
public final class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);

    // By the primary key. Waiting again, or uncertain if it was being handed over.
    private static final String TAKE_BACK = """
            with taken as (
            update delivery d set
                state = case when d.state = 'handing' or d.doubts > 0 then 'uncertain' else 'queued' end,
                due_at = case
                    when d.state <> 'handing' then now()
                    when d.doubts = 0 then now() + make_interval(secs => ?) end,
                doubts = d.doubts + (d.state = 'handing')::int,
                reply = case when d.state = 'handing' then 'The sending node stopped before an answer came.' else d.reply end,
                node_id = null, changed_at = now()
            from claim c cross join unnest(c.deliveries) as held (id)
            where not exists (select from node n where n.id = c.node_id and n.lease_until > clock_timestamp())
            and d.mailing_id = c.mailing_id and d.id = held.id
            and (d.node_id = c.node_id or d.state = 'queued' and d.due_at is null)
            returning d.*),
            noted as (
                insert into attempt (mailing_id, delivery_id, state, reply, relay)
                select mailing_id, id, state, reply, relay from taken where state = 'uncertain')
            select count(*) from taken
            """;

    // Looked at anew: what the fence let through in the last moment of the lease is taken back the next time.
    private static final String FORGET = """
            delete from claim c
            where not exists (select from node n where n.id = c.node_id and n.lease_until > clock_timestamp())
            and not exists (
                select from unnest(c.deliveries) as held (id) join delivery d on d.mailing_id = c.mailing_id and d.id = held.id
                where d.node_id = c.node_id or d.state = 'queued' and d.due_at is null)
            """;

    private final DataSource database;
    private final Optional<Duration> repeatAfter;

    /** @param repeatAfter the wait until an uncertain one is sent once more; empty: it is not */
    public Recovery(DataSource database, Optional<Duration> repeatAfter) {
        this.database = database;
        this.repeatAfter = repeatAfter;
    }

    /** How many were taken back. */
    public int run() {
        var recovered = Sql.one(database, TAKE_BACK, row -> row.getInt(1), Terms.seconds(repeatAfter))
                .orElseThrow();
        Sql.update(database, FORGET);
        Sql.update(database, "delete from node where lease_until < clock_timestamp()");
        if (recovered > 0) LOG.warnf("Took back %d deliveries from nodes that are gone", recovered);
        return recovered;
    }
}
