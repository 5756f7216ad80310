package courant.sender.relay;

import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The token buckets of all relays, shared by all nodes: each holds as many tokens as its limit allows, and a token that was
 * taken comes back when its unit has passed. So no second, minute, hour or day that anybody measures sees more than the limit.
 * Only the database's clock is looked at.
 */
public final class Buckets {
    private static final int SLOTS_IN_A_UNIT = 100;

    // Nodes take turns, relay by relay: the next statement sees all that the one before has taken.
    private static final String TURN = """
            select (now at time zone 'UTC')::date as day, 86400 - extract(epoch from now)::bigint % 86400 as left_of_it
            from (select clock_timestamp() as now from pg_advisory_xact_lock(1668642420, hashtext(?))) as moment
            """;

    // By the primary key: no more than a hundred slots of each unit.
    private static final String TAKE = """
            with moment as materialized (select clock_timestamp() as now),
            asked as (
                select a.unit, a.most, make_interval(secs => a.millis / 1000.0) as span,
                    floor(extract(epoch from now) * 1000 / (a.millis / ?))::bigint as slot
                from moment, unnest(?::text[], ?::bigint[], ?::bigint[]) as a (unit, most, millis)),
            stock as (
                select a.unit, a.slot, a.most - coalesce(sum(t.taken), 0) as free, min(t.at) + a.span - now as wait
                from moment, asked a left join relay_token t
                on t.relay = ? and t.unit = a.unit and t.slot >= a.slot - ? and t.taken > 0 and t.at > (select now from moment) - a.span
                group by a.unit, a.slot, a.most, a.span, now),
            given as (select case when ? then ?::bigint else greatest(0, least(?::bigint, min(free))) end as tokens from stock),
            noted as (
                insert into relay_token (relay, unit, slot, taken, at)
                select ?, s.unit, s.slot, g.tokens, now from stock s, given g, moment where g.tokens > 0
                on conflict (relay, unit, slot) do update set taken = relay_token.taken + excluded.taken, at = excluded.at)
            select s.unit, s.slot, s.free, coalesce(extract(epoch from s.wait), 86400) as wait, g.tokens from stock s, given g
            """;

    private static final String GIVE_BACK = """
            update relay_token set taken = taken - ? from unnest(?::text[], ?::bigint[]) as s (unit, slot)
            where relay_token.relay = ? and relay_token.unit = s.unit and relay_token.slot = s.slot
            """;

    private static final String USED = """
            select coalesce(sum(taken), 0) from relay_token
            where relay = ? and unit = ? and at > clock_timestamp() - make_interval(secs => ?)
            """;

    private static final String FORGET = """
            delete from relay_token t using (values ('second', interval '1 second'), ('minute', interval '1 minute'),
                ('hour', interval '1 hour'), ('day', interval '1 day')) as u (unit, span)
            where t.unit = u.unit and t.at < clock_timestamp() - 2 * u.span
            """;

    private final DataSource database;

    public Buckets(DataSource database) {
        this.database = database;
    }

    private record Stock(Taken.Slot slot, long free, Duration pause, int given) {
        static Stock read(ResultSet row) throws SQLException {
            var pause = Duration.ofMillis((long) Math.ceil(row.getDouble("wait") * 1000));
            var slot = new Taken.Slot(Unit.of(row.getString("unit")), row.getLong("slot"));
            return new Stock(slot, row.getLong("free"), pause, row.getInt("tokens"));
        }

        /** A plan allows more with the next day. */
        Shortage shortage(List<Limit> limits, Day day) {
            var limit = limits.stream()
                    .filter(it -> it.unit() == slot.unit())
                    .findFirst()
                    .orElseThrow();
            return new Shortage(limit, limit.warmUp() && day.left().compareTo(pause) < 0 ? day.left() : pause);
        }
    }

    private record Day(LocalDate date, Duration left) {
        static Day read(ResultSet row) throws SQLException {
            return new Day(row.getObject(1, LocalDate.class), Duration.ofSeconds(row.getLong(2)));
        }
    }

    /** Up to so many tokens, each out of every bucket of this relay. */
    public Taken take(String relay, Limits limits, int most) {
        return take(relay, limits, most, false);
    }

    /** Notes a message that is sent whatever the buckets hold. */
    public void count(String relay, Limits limits) {
        if (limits.any()) take(relay, limits, 1, true);
    }

    /** Tokens that were not used. */
    public void giveBack(String relay, List<Taken.Slot> slots, int tokens) {
        Sql.update(
                database,
                GIVE_BACK,
                tokens,
                slots.stream().map(it -> it.unit().word()).toArray(String[]::new),
                slots.stream().map(Taken.Slot::number).toArray(Long[]::new),
                relay);
    }

    /** Messages that count against this limit now. */
    public int used(String relay, Unit unit) {
        return Sql.one(database, USED, row -> row.getInt(1), relay, unit.word(), (double)
                        unit.span().toSeconds())
                .orElse(0);
    }

    /** What no bucket counts any more. */
    public void forgetOld() {
        Sql.update(database, FORGET);
    }

    /** The day by the database's clock. */
    public LocalDate today() {
        return Sql.one(
                        database,
                        "select (clock_timestamp() at time zone 'UTC')::date",
                        row -> row.getObject(1, LocalDate.class))
                .orElseThrow();
    }

    private Taken take(String relay, Limits limits, int most, boolean whatever) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var today = Sql.one(database, TURN, Day::read, relay).orElseThrow();
            var holding = limits.on(today.date());
            return holding.isEmpty() ? unlimited(most) : taken(relay, holding, today, most, whatever);
        });
    }

    private static Taken unlimited(int most) {
        return new Taken(most, List.of(), Optional.empty());
    }

    private Taken taken(String relay, List<Limit> limits, Day today, int most, boolean whatever) {
        var stock = Sql.list(
                database,
                TAKE,
                Stock::read,
                SLOTS_IN_A_UNIT,
                limits.stream().map(it -> it.unit().word()).toArray(String[]::new),
                limits.stream().map(it -> (long) it.most()).toArray(Long[]::new),
                limits.stream().map(it -> it.unit().span().toMillis()).toArray(Long[]::new),
                relay,
                SLOTS_IN_A_UNIT + 1,
                whatever,
                most,
                most,
                relay);
        var shortage = stock.stream()
                .filter(it -> it.free() <= 0)
                .map(it -> it.shortage(limits, today))
                .max(Comparator.comparing(Shortage::pause));
        var slots = stock.stream().map(Stock::slot).toList();
        return new Taken(stock.getFirst().given(), slots, shortage);
    }
}
