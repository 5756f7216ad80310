package courant.sender.ledger;

import courant.platform.sql.Sql;
import courant.sender.relay.DomainGroup;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Takes deliveries up for a node. Each statement writes down what it took, or takes nothing; nor does a lease that is gone. */
final class Claiming {
    private static final String ALIVE = "exists (select from node where id = ? and lease_until > clock_timestamp())";
    private static final String COLUMNS =
            "mailing_id, id, newsletter_id, subscriber_id, email, name, attributes, variant, attempts, doubts";

    // Those whose time has come, by delivery_due: put off, given back, retried.
    private static final String DUE = """
            with due as (
                select mailing_id, id from delivery
                where mailing_id = ? and due_at <= now() and %s and %s
                order by due_at, id limit ? for update skip locked),
            taken as (
                update delivery d set state = 'claimed', node_id = ?, due_at = null
                from due where d.mailing_id = due.mailing_id and d.id = due.id
                returning d.*),
            noted as (
                insert into claim (node_id, mailing_id, deliveries)
                select ?, mailing_id, array_agg(id) from taken group by mailing_id)
            select %s from taken
            """;
    private static final String DOMAIN = "lower(split_part(email, '@', 2))";
    private static final String DUE_ALL = DUE.formatted(ALIVE, "true", COLUMNS);
    private static final String DUE_BUT = DUE.formatted(ALIVE, "not " + DOMAIN + " = any(?::text[])", COLUMNS);
    private static final String DUE_ONLY = DUE.formatted(ALIVE, DOMAIN + " = any(?::text[])", COLUMNS);

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

    // By the primary key. They were not handed over, so nobody is charged with it.
    private static final String GIVE_BACK = """
            update delivery d set
                state = case when d.doubts > 0 then 'uncertain' else 'queued' end,
                due_at = now() + make_interval(secs => ?), node_id = null, changed_at = now()
            from unnest(?::bigint[], ?::bigint[]) as c (mailing_id, id)
            where d.mailing_id = c.mailing_id and d.id = c.id
            and (d.node_id = ? and d.state = 'claimed' or d.state = 'queued' and d.due_at is null)
            and %s
            """.formatted(ALIVE);

    private final DataSource database;
    private final long node;

    Claiming(DataSource database, long node) {
        this.database = database;
        this.node = node;
    }

    /** Those whose time has come first, then the next in line; where some providers rest, theirs would be in the way. */
    List<Claim> of(long mailing, int most, Set<DomainGroup> but) {
        var first = but.isEmpty() ? due(mailing, most) : line(mailing, most);
        if (first.size() >= most) return first;
        var left = most - first.size();
        var then = but.isEmpty() ? line(mailing, left) : due(mailing, left, but);
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private List<Claim> line(long mailing, int most) {
        return Sql.list(database, LINE, Claim::read, mailing, node, most, node);
    }

    private List<Claim> due(long mailing, int most) {
        return Sql.list(database, DUE_ALL, Claim::read, mailing, node, most, node, node);
    }

    private List<Claim> due(long mailing, int most, Set<DomainGroup> but) {
        var rest = but.contains(DomainGroup.REST);
        var domains = Arrays.stream(DomainGroup.values())
                .filter(it -> but.contains(it) != rest)
                .flatMap(it -> it.domains().stream())
                .toArray(String[]::new);
        return Sql.list(database, rest ? DUE_ONLY : DUE_BUT, Claim::read, mailing, node, domains, most, node, node);
    }

    void giveBack(List<Claim> claims, Duration pause) {
        Sql.update(
                database,
                GIVE_BACK,
                pause.toMillis() / 1000.0,
                Claim.mailings(claims),
                Claim.deliveries(claims),
                node,
                node);
    }

    /** Forgets what is settled. */
    void clear() {
        Sql.update(database, CLEAR, node);
    }
}
