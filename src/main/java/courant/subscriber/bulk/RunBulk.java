package courant.subscriber.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.platform.BadInput;
import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import courant.subscriber.roster.SubscriberFilter;
import courant.subscriber.roster.SubscriberQuery;
import courant.subscriber.segment.Predicate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries a change of many out, some thousands in one transaction. Each step says in the same transaction how far it came, so
 * whoever takes it on after a crash goes on there, and each step fails where another has taken it on.
 */
@ApplicationScoped
public class RunBulk {
    private static final Logger LOG = Logger.getLogger(RunBulk.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEP = 2_000;
    private static final int LONG_ENOUGH = 300;
    private final DataSource database;
    private final SubscriberFilter filter;
    private final ExecutorService threads;

    public RunBulk(DataSource database, SubscriberFilter filter, @VirtualThreads ExecutorService threads) {
        this.database = database;
        this.filter = filter;
        this.threads = threads;
    }

    /** What is to be done. */
    private record Work(
            long id,
            int claim,
            String act,
            String tag,
            String query,
            @Nullable Long undoes) {
        static Work read(ResultSet row) throws SQLException {
            return new Work(
                    row.getLong("id"),
                    row.getInt("claim"),
                    row.getString("act"),
                    row.getString("tag"),
                    row.getString("query"),
                    row.getObject("undoes", Long.class));
        }

        /** Taking back is the opposite. */
        boolean gives() {
            return act.equals("tag") == (undoes == null);
        }
    }

    /** Returns at once. Does nothing if somebody else works on it. */
    public void start(long id) {
        threads.execute(() -> now(id));
    }

    /** Returns when it is over. */
    void now(long id) {
        take(id).ifPresent(this::run);
    }

    private Optional<Work> take(long id) {
        return Sql.one(database, """
                update bulk_change set claim = claim + 1, node_beat_at = now()
                where id = ? and state = 'running' and (claim = 0 or node_beat_at < now() - interval '1 minute')
                returning *
                """, Work::read, id);
    }

    private void run(Work work) {
        try {
            var where = QuarkusTransaction.requiringNew().call(() -> whom(work));
            while (QuarkusTransaction.requiringNew().timeout(LONG_ENOUGH).call(() -> step(work, where))) {}
        } catch (DatabaseFault fault) {
            LOG.warnf("Bulk change %d rests here and is taken on again: %s", work.id, fault.getMessage());
        } catch (BadInput gone) {
            LOG.warnf("Bulk change %d stops: %s", work.id, gone.getMessage());
            Sql.update(
                    database,
                    "update bulk_change set state = 'stopped', finished_at = now() where id = ? and state = 'running'",
                    work.id);
        }
    }

    private Predicate whom(Work work) {
        if (work.undoes != null) return Predicate.TRUE;
        try {
            var whom = JSON.readValue(work.query, BulkForm.Whom.class);
            if (whom.ids() != null) {
                return Predicate.of("s.id = any (?)", (Object) whom.ids().toArray(Long[]::new));
            }
            return filter.of(SubscriberQuery.of(whom.filter() == null ? SubscriberQuery.Typed.ALL : whom.filter()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a query that is none", e);
        }
    }

    /** True while there is more. */
    private boolean step(Work work, Predicate where) {
        var mine = Sql.one(
                database,
                "update bulk_change set node_beat_at = now() where id = ? and claim = ? and state = 'running' returning reached",
                row -> row.getLong(1),
                work.id,
                work.claim);
        if (mine.isEmpty()) return false;
        var values = new ArrayList<Object>();
        values.add(mine.get());
        if (work.undoes == null) values.addAll(where.values());
        else values.add(work.undoes);
        values.addAll(List.of(work.tag, work.tag));
        values.addAll(List.of(work.id, work.id));
        var sql = (work.undoes == null ? CHOSEN.formatted(where.sql(), STEP) : CHANGED_ONCE)
                + (work.gives() ? GIVEN : TAKEN)
                + NOTED;
        return Sql.one(database, sql, row -> row.getBoolean(1), values.toArray())
                .orElse(false);
    }

    /** By subscriber's key. */
    private static final String CHOSEN = """
            with chosen as materialized (
                select s.id, s.id as place from subscriber s where s.id < ? and %s order by s.id desc limit %d),
            """;

    private static final String CHANGED_ONCE = """
            with chosen as materialized (
                select unnest(p.subscribers) as id, p.number as place from (
                    select number, subscribers from bulk_change_part
                    where number < ? and bulk_id = ? order by number desc limit 1) p),
            """;

    /** As many as somebody may have. */
    private static final String GIVEN = """
            changed as (
                update subscriber u set tags = u.tags || ?::text from chosen c
                where u.id = c.id and not u.tags @> array[?::text] and cardinality(u.tags) < 50 returning u.id),
            """;

    private static final String TAKEN = """
            changed as (
                update subscriber u set tags = array_remove(u.tags, ?::text) from chosen c
                where u.id = c.id and u.tags @> array[?::text] returning u.id),
            """;

    private static final String NOTED = """
            noted as (
                insert into bulk_change_part (bulk_id, subscribers)
                select ?, array_agg(id) from changed having count(*) > 0),
            counted as (
                select (select count(*) from chosen) as seen, (select count(*) from changed) as changed,
                    (select min(place) from chosen) as reached)
            update bulk_change b
            set seen = b.seen + c.seen, changed = b.changed + c.changed, reached = coalesce(c.reached, 0),
                state = case when c.seen = 0 then 'finished' else 'running' end,
                finished_at = case when c.seen = 0 then now() end
            from counted c where b.id = ? returning b.state = 'running'
            """;
}
