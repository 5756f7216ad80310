package courant.insight.growth;

import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/**
 * Movements added up by day. Each is taken once, in the transaction that adds it, so any number of nodes may do it and may die
 * while they do; counted anew from the beginning the numbers are the same.
 */
@ApplicationScoped
public class Tallies {
    static final int BATCH = 20_000;
    private static final int LONG_ENOUGH = 600;
    private final DataSource database;

    public Tallies(DataSource database) {
        this.database = database;
    }

    private static final String ADD_UP = """
            insert into growth_day (newsletter_id, day, act, way, host, campaign, number)
            select newsletter_id, (at at time zone z.zone)::date as day, act, way, host, campaign, count(*)
            from %s join (select id as zoned, known_zone(zone) as zone from newsletter) z on z.zoned = newsletter_id
            group by newsletter_id, day, act, way, host, campaign
            order by newsletter_id, day, act, way, host, campaign
            """;

    // Index: movement_waiting. In the order of the key, so that two nodes never wait for each other.
    private static final String TAKE = """
            with fresh as (
                update movement set tallied = true
                where id in (select id from movement where not tallied order by id limit ? for update skip locked)
                returning newsletter_id, at, act, way, host, campaign),
            added as (%s
                on conflict (newsletter_id, day, act, way, host, campaign)
                do update set number = growth_day.number + excluded.number)
            select count(*) from fresh
            """.formatted(ADD_UP.formatted("fresh"));

    /** Adds up what waits. */
    public void take() {
        var taken = 0L;
        do taken = QuarkusTransaction.requiringNew().call(this::batch);
        while (taken == BATCH);
    }

    private long batch() {
        return Sql.one(database, TAKE, row -> row.getLong(1), BATCH).orElse(0L);
    }

    /** All days from the beginning, such as after a newsletter has moved to another zone. */
    public void countAnew() {
        QuarkusTransaction.requiringNew().timeout(LONG_ENOUGH).run(() -> {
            Sql.update(database, "lock table growth_day in exclusive mode");
            Sql.update(database, "delete from growth_day");
            Sql.update(database, ADD_UP.formatted("(select * from movement where tallied) taken"));
        });
        take();
    }
}
