package courant.mailing.digest;

import courant.mailing.Audience;
import courant.mailing.Mailing;
import courant.mailing.Manner;
import courant.mailing.schedule.Schedule;
import courant.mailing.schedule.Timetable;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.post.Channel;
import courant.post.Post;
import courant.post.PostLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Writes the weekly post of a newsletter and enters it into the timetable: from then on it is a mailing as all others are, with
 * a row for each recipient. Where nothing came out, nothing is written.
 */
@ApplicationScoped
public class Digests {
    private static final LocalTime AT = LocalTime.of(7, 0);
    /** Older than this it would be a surprise; what came out then stands in the next one. */
    private static final Duration LATE = Duration.ofHours(24);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int MOST = 50;

    private final DataSource database;
    private final Timetable timetable;
    private final DigestText text;

    public Digests(DataSource database, Timetable timetable, PostLinks links) {
        this.database = database;
        this.timetable = timetable;
        this.text = new DigestText(links);
    }

    /** Newsletters of which somebody wants one mail a week, as they are by now due. */
    List<Long> wanted() {
        return Sql.list(database, """
                select n.id from newsletter n
                where n.retired_at is null and exists (select from weekly w where w.newsletter_id = n.id)
                order by n.id
                """, row -> row.getLong(1));
    }

    /** On Monday at seven by the newsletter's clock, once, whatever number of nodes look. */
    @Transactional
    public Optional<Mailing> make(long newsletterId, Instant now) {
        var newsletter = Newsletter.byId(newsletterId).orElseThrow();
        var monday =
                now.atZone(newsletter.zoneId()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var until = monday.atTime(AT).atZone(newsletter.zoneId()).toInstant();
        if (now.isBefore(until) || now.isAfter(until.plus(LATE))) return Optional.empty();
        var since = since(newsletterId, until);
        var posts = posts(newsletterId, since, until);
        if (posts.isEmpty() || !first(newsletterId, monday, until)) return Optional.empty();
        var post = Post.draft(newsletter, text.of(newsletter, posts, since, until), null, now);
        post.goBy(Channel.MAIL, now);
        post.flush();
        Sql.update(
                database,
                "update digest set post_id = ? where newsletter_id = ? and week = ?",
                post.id,
                newsletterId,
                monday);
        var schedule = Schedule.preview("now", newsletter.zone, now);
        return Optional.of(timetable.enter(post.id, schedule, Audience.EVERYBODY, Manner.PLAIN, null));
    }

    /** Another node that is at it waits here, and then is not the first. */
    private boolean first(long newsletterId, LocalDate monday, Instant until) {
        return Sql.update(
                        database,
                        "insert into digest (newsletter_id, week, until) values (?, ?, ?) on conflict do nothing",
                        newsletterId,
                        monday,
                        until)
                == 1;
    }

    private Instant since(long newsletterId, Instant until) {
        return Sql.one(
                        database,
                        "select max(until) as last from digest where newsletter_id = ? and until >= ?",
                        row -> Optional.ofNullable(Sql.instant(row, "last")),
                        newsletterId,
                        until.minus(LONGEST))
                .flatMap(it -> it)
                .orElse(until.minus(WEEK));
    }

    /** What goes by mail alone to some is not told to others; those get it at once, whatever they chose. Index: post_published. */
    private List<Post> posts(long newsletterId, Instant since, Instant until) {
        return Post.<Post>list(
                        "newsletter.id = ?1 and publishedAt >= ?2 and publishedAt < ?3 and channel <> ?4"
                                + " and state <> DRAFT order by publishedAt, id",
                        newsletterId,
                        since,
                        until,
                        Channel.WEB)
                .stream()
                .filter(it -> !isOne(it.id))
                .filter(it -> it.isPublished() || forEverybody(it))
                .limit(MOST)
                .toList();
    }

    private static boolean forEverybody(Post post) {
        return Mailing.latestOf(post.id).filter(it -> it.audience.everybody()).isPresent();
    }

    private boolean isOne(long postId) {
        return Sql.one(database, "select 1 from digest where post_id = ?", row -> true, postId)
                .isPresent();
    }
}
