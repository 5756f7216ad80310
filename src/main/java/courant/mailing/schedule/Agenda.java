package courant.mailing.schedule;

import courant.mailing.MailingState;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What was mailed or published when, and what is planned. */
@ApplicationScoped
public class Agenda {
    private static final int MOST = 1_000;

    // By mailing_started, mailing_due_at, publication_due and post_published.
    private static final String BETWEEN = """
            select e.*, n.slug, n.name, exists (select from digest g where g.post_id = e.post_id) as digest from (
                select m.post_id, m.id as mailing_id, m.title, m.state, m.newsletter_id, m.zone, m.started_at as at,
                    m.due_at, m.local_time, m.each_zone
                from mailing m where m.started_at >= ? and m.started_at < ?
                union all
                select m.post_id, m.id, p.title, m.state, m.newsletter_id, m.zone, null, m.due_at, m.local_time, m.each_zone
                from mailing m join post p on p.id = m.post_id
                where m.due_at >= ? and m.due_at < ? and m.started_at is null and m.state in ('scheduled', 'preparing', 'held')
                union all
                select w.post_id, null, p.title, 'scheduled', p.newsletter_id, w.zone, null, w.due_at, w.local_time, false
                from publication w join post p on p.id = w.post_id where w.due_at >= ? and w.due_at < ?
                union all
                select p.id, null, p.title, 'published', p.newsletter_id, n.zone, p.published_at, p.published_at, null, false
                from post p join newsletter n on n.id = p.newsletter_id
                where p.state = 'published' and p.published_at >= ? and p.published_at < ?
                and not exists (select from mailing m where m.post_id = p.id and m.started_at is not null)) e
            join newsletter n on n.id = e.newsletter_id join post o on o.id = e.post_id
            where (?::bigint is null or o.created_by = ?)
            order by coalesce(e.at, e.due_at), e.post_id limit ?
            """;

    private static final String WAITING = """
            select m.post_id from mailing m where m.post_id = any(?) and m.state in ('scheduled', 'preparing', 'sending', 'paused', 'held')
            union select w.post_id from publication w where w.post_id = any(?)
            """;

    private final DataSource database;

    public Agenda(DataSource database) {
        this.database = database;
    }

    /**
     * One post at one time.
     *
     * @param mailing null for one on the web alone
     * @param state of the mailing, or {@code published}
     * @param digest whether it is the weekly mail
     * @param local what the clock shows in {@code zone}
     */
    public record Entry(
            long post,
            @Nullable Long mailing,
            String title,
            String state,
            String newsletter,
            String newsletterName,
            LocalDateTime local,
            String zone,
            Instant at,
            boolean eachZone,
            boolean digest) {

        static Entry read(ResultSet row) throws SQLException {
            var begun = Sql.instant(row, "at");
            var due = Objects.requireNonNull(Sql.instant(row, "due_at"));
            var planned = row.getObject("local_time", LocalDateTime.class);
            var at = begun == null ? due : begun;
            return new Entry(
                    row.getLong("post_id"),
                    row.getObject("mailing_id", Long.class),
                    row.getString("title").isBlank() ? "Untitled" : row.getString("title"),
                    row.getString("state"),
                    row.getString("slug"),
                    row.getString("name"),
                    begun == null && planned != null
                            ? planned
                            : LocalDateTime.ofInstant(at, ZoneId.of(row.getString("zone"))),
                    row.getString("zone"),
                    at,
                    row.getBoolean("each_zone"),
                    row.getBoolean("digest"));
        }

        /** It has not begun, so it can be given another day. */
        public boolean movable() {
            return state.equals(MailingState.SCHEDULED.word());
        }
    }

    /** @param writer of whose posts alone; all where absent */
    public List<Entry> between(Instant from, Instant until, Optional<Long> writer) {
        return Sql.list(
                database,
                BETWEEN,
                Entry::read,
                from,
                until,
                from,
                until,
                from,
                until,
                from,
                until,
                writer.orElse(null),
                writer.orElse(null),
                MOST);
    }

    /** Which of these posts are planned, or on their way. */
    public Set<Long> waiting(List<Long> posts) {
        var ids = posts.toArray(Long[]::new);
        return new HashSet<>(Sql.list(database, WAITING, row -> row.getLong(1), ids, ids));
    }
}
