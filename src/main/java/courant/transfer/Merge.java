package courant.transfer;

import courant.platform.sql.Sql;
import courant.subscriber.Forgotten;
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
    private final Forgotten forgotten;

    Merge(DataSource database, Claim claim, Forgotten forgotten) {
        this.forgotten = forgotten;
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
        Sql.update(database, KEEP_OUT_FORGOTTEN, forgotten.key(), forgotten.key(), claim.id(), first, last);
        for (var step :
                List.of(KEEP_OUT_SUPPRESSED, KEEP_OUT_UNKNOWN, CREATE, RECOGNISE, KEEP_OUT_LEFT, DESCRIBE, SUPPRESS)) {
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
            from suppression x where x.email = lower(r.email) and r.suppressed is not true and %s
            """;

    /** Whoever was erased at their own wish is not brought back by a file from before. */
    private static final String KEEP_OUT_FORGOTTEN = """
            update subscriber_import_row r
            set outcome = 'skipped', email = 'erased', name = null,
                reason = 'This person was erased here; only they themselves can sign up again.'
            from forgotten f where f.address = %s and %s
            """.formatted(Forgotten.HASH.formatted("r.email"), ROWS);

    /** Whose place would be lost without a word. */
    private static final String KEEP_OUT_UNKNOWN = """
            update subscriber_import_row r
            set outcome = 'skipped', reason = 'There is no newsletter "' || left(t.slug, 80) || '" here; make it first.'
            from subscriber_import_row x cross join lateral (
                select k as slug from jsonb_object_keys(x.standings) k
                where k <> '' and not exists (select from newsletter n where n.slug = k) limit 1) t
            where x.import_id = r.import_id and x.row = r.row and %s
            """;

    /** Index: subscriber_email. */
    private static final String CREATE = """
            with batch as (select r.* from subscriber_import_row r where %s),
            made as (
                insert into subscriber (email, name, tags, zone, locale, attributes, created_at)
                select email, name, tags, zone, locale, coalesce(attributes, '{}'), least(coalesce(joined, now()), now())
                from batch order by row
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

    /** What a row asks for: as its file says, else active in the newsletter that is imported into. */
    private static final String TARGETS = """
            select n.id as newsletter_id, t.value as standing
            from jsonb_each_text(coalesce(r.standings, '{"": "active"}')) t
            join newsletter n on case when t.key = '' then n.id = i.newsletter_id else n.slug = t.key end
            """;

    /** Who has left all that the row wants to give them. */
    private static final String KEEP_OUT_LEFT = """
            update subscriber_import_row r set outcome = 'skipped', reason = o.reason
            from subscriber_import_row x join subscriber_import i on i.id = x.import_id cross join lateral (
                select min(case c.status
                    when 'bounced' then 'This address does not take mail.'
                    when 'complained' then 'This reader has reported our mail as spam.'
                    else 'This reader has left'
                        || coalesce(to_char(c.left_at at time zone 'UTC', ' on FMDD FMMonth YYYY'), '')
                        || '; only they can come back.' end) as reason
                from (#TARGETS#) target left join subscription c
                    on c.newsletter_id = target.newsletter_id and c.subscriber_id = x.subscriber_id
                having bool_and(target.standing = 'active'
                    and coalesce(c.status in ('unsubscribed', 'bounced', 'complained'), false))) o
            where x.import_id = r.import_id and x.row = r.row and x.subscriber_id is not null and %s
            """.replace("#TARGETS#", TARGETS.replace("r.standings", "x.standings"));

    private static final String DESCRIBE = """
            with changed as (
                update subscriber s
                set name = coalesce(r.name, s.name), zone = coalesce(r.zone, s.zone), locale = coalesce(s.locale, r.locale),
                    attributes = s.attributes || coalesce(r.attributes, '{}'),
                    tags = s.tags || array(select t from unnest(r.tags) t where t <> all (s.tags))
                from subscriber_import_row r
                where s.id = r.subscriber_id and %s
                  and (r.name is distinct from s.name and r.name is not null
                    or r.zone is distinct from s.zone and r.zone is not null or not r.tags <@ s.tags
                    or s.locale is null and r.locale is not null or not coalesce(r.attributes, '{}') <@ s.attributes)
                returning r.import_id, r.row
            )
            update subscriber_import_row r set outcome = 'updated'
            from changed where r.import_id = changed.import_id and r.row = changed.row
            """;

    private static final String SUPPRESS = """
            insert into suppression (email, reason)
            select distinct lower(r.email), 'import ' || r.import_id from subscriber_import_row r
            where r.import_id = ? and r.row between ? and ? and r.suppressed and r.outcome is distinct from 'skipped'
            on conflict do nothing
            """;

    /** Never touches who has left meanwhile: only a pending subscription becomes active. */
    private static final String SUBSCRIBE = """
            with batch as (
                select r.import_id, r.row, r.email, r.subscriber_id, i.file_name, r.joined,
                    target.newsletter_id, target.standing
                from subscriber_import_row r join subscriber_import i on i.id = r.import_id
                cross join lateral (#TARGETS#) target
                where r.import_id = ? and r.row between ? and ? and r.outcome is distinct from 'skipped'
            ), joined as (
                insert into subscription (newsletter_id, subscriber_id, status, created_at, confirmed_at, left_at)
                select newsletter_id, subscriber_id, standing, least(coalesce(joined, now()), now()),
                    case when standing <> 'pending' then least(coalesce(joined, now()), now()) end,
                    case when standing in ('unsubscribed', 'bounced', 'complained') then now() end
                from batch
                on conflict (newsletter_id, subscriber_id) do update set status = 'active', confirmed_at = now()
                where subscription.status = 'pending' and excluded.status = 'active'
                returning subscriber_id, newsletter_id, status
            ), agreed as (
                insert into consent (subscriber_id, newsletter_id, email, act, source)
                select subscriber_id, newsletter_id, email, 'imported', rtrim('import ' || import_id || ' ' || file_name)
                from batch join joined using (subscriber_id, newsletter_id) where joined.status = 'active'
            )
            update subscriber_import_row r set outcome = coalesce(r.outcome, 'updated')
            from batch join joined using (subscriber_id, newsletter_id)
            where r.import_id = batch.import_id and r.row = batch.row
            """.replace("#TARGETS#", TARGETS);

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
