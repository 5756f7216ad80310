package courant.transfer;

import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import javax.sql.DataSource;

/**
 * Makes subscribers of staged rows, ten thousand in one transaction. A row's outcome is written in that transaction, so
 * whoever takes the import on after a crash goes on with the rows that have none.
 */
final class Merge {
    private static final int BATCH = 10_000;
    private static final int LONG_ENOUGH = 600;
    private final DataSource database;
    private final Claim claim;

    Merge(DataSource database, Claim claim) {
        this.database = database;
        this.claim = claim;
    }

    void all() {
        var done = 0;
        do done = after(done);
        while (done > 0);
        QuarkusTransaction.requiringNew().timeout(LONG_ENOUGH).run(this::finish);
    }

    /** The last row of the batch that begins behind {@code done}; 0 when no row is left. */
    private int after(int done) {
        return QuarkusTransaction.requiringNew().timeout(LONG_ENOUGH).call(() -> {
            claim.beat();
            var last = lastOfBatch(done);
            if (last > 0) batch(done + 1, last);
            return last;
        });
    }

    private int lastOfBatch(int done) {
        return Sql.one(database, """
                        select max(row) from (
                            select row from subscriber_import_row
                            where import_id = ? and row > ? and outcome is null order by row limit ?) b
                        """, row -> row.getInt(1), claim.id(), done, BATCH)
                .orElse(0);
    }

    private void batch(int first, int last) {
        for (var step : List.of(KEEP_OUT_SUPPRESSED, CREATE, RECOGNISE, KEEP_OUT_LEFT, DESCRIBE)) {
            Sql.update(database, step.formatted(ROWS), claim.id(), first, last);
        }
        Sql.update(database, SUBSCRIBE, claim.id(), first, last);
        Sql.update(database, REST.formatted(ROWS), claim.id(), first, last);
        Sql.update(database, PROGRESS, claim.id(), first, last);
    }

    private void finish() {
        claim.beat();
        Sql.update(database, COUNT, claim.id(), claim.id());
        Sql.update(
                database, "delete from subscriber_import_row where import_id = ? and outcome <> 'skipped'", claim.id());
        new ImportFile(database, claim.id()).forget();
    }

    /** What every step works on. */
    private static final String ROWS = "r.import_id = ? and r.row between ? and ? and r.outcome is null";

    private static final String KEEP_OUT_SUPPRESSED = """
            update subscriber_import_row r
            set outcome = 'skipped', reason = 'This address is on the list of addresses that are never mailed.'
            from suppression x where x.email = lower(r.email) and %s
            """;

    /** Index: subscriber_email. */
    private static final String CREATE = """
            with batch as (select r.* from subscriber_import_row r where %s),
            made as (
                insert into subscriber (email, name, tags)
                select email, name, tags from batch order by row
                on conflict (lower(email)) do nothing returning id, email
            )
            update subscriber_import_row r set outcome = 'created', subscriber_id = made.id
            from made join batch on batch.email = made.email
            where r.import_id = batch.import_id and r.row = batch.row
            """;

    private static final String RECOGNISE = """
            update subscriber_import_row r set subscriber_id = s.id
            from subscriber s where lower(s.email) = lower(r.email) and %s
            """;

    private static final String KEEP_OUT_LEFT = """
            update subscriber_import_row r set outcome = 'skipped', reason = case c.status
                when 'bounced' then 'This address does not take mail.'
                when 'complained' then 'This reader has reported our mail as spam.'
                else 'This reader has left' || coalesce(to_char(c.left_at at time zone 'UTC', ' on FMDD FMMonth YYYY'), '')
                    || '; only they can come back.' end
            from subscriber_import i join subscription c on c.newsletter_id = i.newsletter_id
            where i.id = r.import_id and c.subscriber_id = r.subscriber_id
              and c.status in ('unsubscribed', 'bounced', 'complained') and %s
            """;

    private static final String DESCRIBE = """
            with changed as (
                update subscriber s
                set name = coalesce(r.name, s.name),
                    tags = s.tags || array(select t from unnest(r.tags) t where t <> all (s.tags))
                from subscriber_import_row r
                where s.id = r.subscriber_id and %s
                  and (r.name is distinct from s.name and r.name is not null or not r.tags <@ s.tags)
                returning r.import_id, r.row
            )
            update subscriber_import_row r set outcome = 'updated'
            from changed where r.import_id = changed.import_id and r.row = changed.row
            """;

    /** Never touches who has left meanwhile: only a pending subscription becomes active. */
    private static final String SUBSCRIBE = """
            with batch as (
                select r.import_id, r.row, r.email, r.subscriber_id, i.newsletter_id, i.file_name
                from subscriber_import_row r join subscriber_import i on i.id = r.import_id
                where r.import_id = ? and r.row between ? and ? and r.outcome is distinct from 'skipped'
            ), joined as (
                insert into subscription (newsletter_id, subscriber_id, status, confirmed_at)
                select newsletter_id, subscriber_id, 'active', now() from batch
                on conflict (newsletter_id, subscriber_id) do update set status = 'active', confirmed_at = now()
                where subscription.status = 'pending'
                returning subscriber_id
            ), agreed as (
                insert into consent (subscriber_id, newsletter_id, email, act, source)
                select subscriber_id, newsletter_id, email, 'imported', rtrim('import ' || import_id || ' ' || file_name)
                from batch join joined using (subscriber_id)
            )
            update subscriber_import_row r set outcome = coalesce(r.outcome, 'updated')
            from batch join joined using (subscriber_id)
            where r.import_id = batch.import_id and r.row = batch.row
            """;

    private static final String REST = """
            update subscriber_import_row r set outcome = 'unchanged' where %s
            """;

    private static final String COUNTED = """
            count(*) filter (where outcome = 'created') as created,
            count(*) filter (where outcome = 'updated') as updated,
            count(*) filter (where outcome = 'unchanged') as unchanged,
            count(*) filter (where outcome = 'skipped') as skipped
            """;

    /** For whoever watches; {@link #COUNT} says it exactly at the end. */
    private static final String PROGRESS = """
            update subscriber_import i
            set created = i.created + c.created, updated = i.updated + c.updated,
                unchanged = i.unchanged + c.unchanged, skipped = i.skipped + c.skipped
            from (select import_id, %s from subscriber_import_row r
                  where r.import_id = ? and r.row between ? and ? group by import_id) c
            where i.id = c.import_id
            """.formatted(COUNTED);

    private static final String COUNT = """
            update subscriber_import i
            set created = c.created, updated = c.updated, unchanged = c.unchanged, skipped = c.skipped,
                state = 'finished', finished_at = now()
            from (select %s from subscriber_import_row where import_id = ?) c
            where i.id = ?
            """.formatted(COUNTED);
}
