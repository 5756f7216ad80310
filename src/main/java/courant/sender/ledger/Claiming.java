package courant.sender.ledger;

import courant.platform.Sql;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Takes deliveries up for a node. Each statement writes down what it took, or takes nothing; nor does a lease that is gone. */
final class Claiming {
    private static final String ALIVE = "exists (select from node where id = ? and lease_until > clock_timestamp())";
    private static final String COLUMNS = "mailing_id, id, newsletter_id, subscriber_id, email, name, attempts, doubts";

    // Those whose time has come, by delivery_due: put off, given back, retried.
    private static final String DUE = """
            with due as (
                select mailing_id, id from delivery
                where mailing_id = ? and due_at <= now() and %s
                order by due_at, id limit ? for update skip locked),
            taken as (
                update delivery d set state = 'claimed', node_id = ?, due_at = null
                from due where d.mailing_id = due.mailing_id and d.id = due.id
                returning d.*),
            noted as (
                insert into claim (node_id, mailing_id, deliveries)
                select ?, mailing_id, array_agg(id) from taken group by mailing_id)
            select %s from taken
            """.formatted(ALIVE, COLUMNS);

    // The next in line, by the primary key: their rows stay as they are until the fence. Whoever holds the front is
    // alone.
    private static final String LINE = """
            with front as (
                select mailing_id, passed from mailing_front where mailing_id = ? and passed < last and %s for update),
            line as materialized (
                select d.* from front f cross join lateral (
                    select * from delivery where mailing_id = f.mailing_id and id > f.passed order by id limit ?) d),
            moved as (
                update mailing_front m set passed = coalesce((select max(id) from line), m.last)
                from front f where m.mailing_id = f.mailing_id),
            noted as (
                insert into claim (node_id, mailing_id, deliveries)
                select ?, mailing_id, array_agg(id) from line where state = 'queued' and due_at is null group by mailing_id)
            select %s from line where state = 'queued' and due_at is null
            """.formatted(ALIVE, COLUMNS);

    // By claim_mailing and the primary key; stops at the first that is still held.
    private static final String CLEAR = """
            delete from claim c where c.node_id = ? and not exists (
                select from unnest(c.deliveries) as held (id) join delivery d on d.mailing_id = c.mailing_id and d.id = held.id
                where d.node_id = c.node_id or d.state = 'queued' and d.due_at is null)
            """;

    private final DataSource database;
    private final long node;

    Claiming(DataSource database, long node) {
        this.database = database;
        this.node = node;
    }

    /** Those whose time has come first, then the next in line. */
    List<Claim> of(long mailing, int most) {
        var due = Sql.list(database, DUE, Claim::read, mailing, node, most, node, node);
        if (due.size() >= most) return due;
        var line = Sql.list(database, LINE, Claim::read, mailing, node, most - due.size(), node);
        return Stream.concat(due.stream(), line.stream()).toList();
    }

    /** Forgets what is settled. */
    void clear() {
        Sql.update(database, CLEAR, node);
    }
}
