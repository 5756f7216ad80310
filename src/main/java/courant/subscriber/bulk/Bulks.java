package courant.subscriber.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Takes changes of many in, tells how far they are, and takes them back. */
@ApplicationScoped
public class Bulks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Rates rates = Rates.of(60, Duration.ofMinutes(10));
    private final DataSource database;
    private final RunBulk run;
    private final CurrentAccount current;
    private final Audit audit;

    public Bulks(DataSource database, RunBulk run, CurrentAccount current, Audit audit) {
        this.database = database;
        this.run = run;
        this.current = current;
        this.audit = audit;
    }

    /** Begins; what names its subscribers is done when this returns. Call it outside of a transaction. */
    public BulkView start(BulkForm form) {
        var act = form.checkedAct();
        var tag = form.checkedTag();
        var whom = form.whom();
        demandRate();
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var made = Sql.one(
                            database,
                            START,
                            row -> row.getLong(1),
                            act,
                            tag,
                            text(whom),
                            current.id().orElse(null))
                    .orElseThrow();
            audit.write(act + " subscribers", "bulk change " + made, Map.of("tag", tag));
            return made;
        });
        if (whom.ids() == null) run.start(id);
        else run.now(id);
        return known(id);
    }

    /** Changes back exactly those that it changed. Call it outside of a transaction. */
    public BulkView undo(long id) {
        demandRate();
        var undoing = QuarkusTransaction.requiringNew().call(() -> {
            var made = Sql.one(
                            database,
                            UNDO,
                            row -> row.getLong(1),
                            id,
                            current.id().orElse(null))
                    .orElseThrow(() -> Refused.conflict("This change is not over, or was changed back already."));
            audit.write("take back bulk change", "bulk change " + id, Map.of("by", made));
            return made;
        });
        run.start(undoing);
        return known(undoing);
    }

    /** No further ones are changed; done already where it is over. */
    public void stop(long id) {
        QuarkusTransaction.requiringNew().run(() -> {
            Sql.update(
                    database,
                    "update bulk_change set state = 'stopped', finished_at = now() where id = ? and state = 'running' and undoes is null",
                    id);
            audit.write("stop bulk change", "bulk change " + id, Map.of());
        });
    }

    public Optional<BulkView> find(long id) {
        return Sql.one(database, "select * from bulk_change where id = ?", BulkView::read, id);
    }

    public BulkView known(long id) {
        return find(id).orElseThrow(() -> Refused.notFound("There is no change of many with the number " + id + "."));
    }

    /** The newest first. */
    public List<BulkView> latest(int limit) {
        return Sql.list(database, "select * from bulk_change order by id desc limit ?", BulkView::read, limit);
    }

    private void demandRate() {
        if (!rates.take("account " + current.id().orElse(0L))) {
            throw Refused.tooMany("Many were changed very often in the last minutes. Wait a little.");
        }
    }

    private static String text(BulkForm.Whom whom) {
        try {
            return JSON.writeValueAsString(whom);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query always has a JSON form", e);
        }
    }

    /** Whoever signs up later is not meant. */
    private static final String START = """
            insert into bulk_change (act, tag, query, first, reached, created_by)
            select ?, ?, ?::jsonb, top.id, top.id, ?::bigint from (select coalesce(max(id), 0) + 1 as id from subscriber) top
            returning id
            """;

    private static final String UNDO = """
            with undone as (
                update bulk_change set state = 'undone'
                where id = ? and state in ('finished', 'stopped') and undoes is null returning id, act, tag)
            insert into bulk_change (act, tag, query, undoes, first, reached, created_by)
            select u.act, u.tag, '{}', u.id, top.number, top.number, ?::bigint
            from undone u cross join lateral (
                select coalesce(max(p.number), 0) + 1 as number from bulk_change_part p where p.bulk_id = u.id) top
            returning id
            """;
}
