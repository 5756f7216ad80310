package courant.mailing.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.mailing.Audience;
import courant.mailing.Mailing;
import courant.mailing.MailingState;
import courant.mailing.Manner;
import courant.mailing.content.Readiness;
import courant.mailing.subject.SubjectTests;
import courant.mailing.wave.ReaderZones;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which post is mailed when. A post has one mailing that is not over at most, however often and by whom it is asked for. */
@ApplicationScoped
public class Timetable {
    private static final Duration ONE_BREATH = Duration.ofMinutes(1);

    // The index mailing_live decides who is first; the others change that one while it has not started.
    private static final String ENTER = """
            insert into mailing (newsletter_id, post_id, title, state, due_at, local_time, zone, audience, created_by, each_zone)
            values (?, ?, ?, 'scheduled', case when ? then now() else greatest(?, now()) end, ?, ?, ?::jsonb, ?::bigint, ?)
            on conflict (post_id) where state in ('scheduled', 'preparing', 'sending', 'paused', 'held')
            do update set state = 'scheduled', title = excluded.title, reason = null,
                due_at = case when ? then least(mailing.due_at, now()) else excluded.due_at end,
                local_time = excluded.local_time, zone = excluded.zone, audience = excluded.audience,
                each_zone = excluded.each_zone
            where mailing.started_at is null and mailing.state in ('scheduled', 'held')
            returning id
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final SubjectTests subjects;
    private final ReaderZones zones;
    private final Clock clock;

    public Timetable(DataSource database, ObjectMapper json, SubjectTests subjects, ReaderZones zones, Clock clock) {
        this.subjects = subjects;
        this.zones = zones;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Schedules a post, or moves what is scheduled. The same call twice is one mailing.
     *
     * @param author an account's id
     * @throws courant.platform.BadInput if the post cannot be mailed as it stands
     * @throws Refused if it is on its way already, or was mailed
     */
    @Transactional
    public Mailing enter(long postId, Schedule schedule, Audience audience, Manner manner, @Nullable Long author) {
        var repeated = repeated(postId, schedule, audience);
        if (repeated.isPresent()) return repeated.get();
        var post = ready(postId, audience);
        refuseUnfit(schedule, manner);
        var mailing = entered(post, schedule, audience, manner, author)
                .map(Timetable::asItStands)
                .or(() -> repeated(postId, schedule, audience))
                .orElseThrow(() -> Refused.conflict(
                        "This post is on its way already. Pause or cancel the mailing if it should not go on."));
        subjects.plan(mailing, manner.test());
        return mailing;
    }

    /**
     * Mails a sent post once more, now, to those who joined since the last time. Whoever got it is left out by the freeze, as
     * always. Said twice, it is one mailing.
     */
    @Transactional
    public Mailing complete(long postId, Schedule now, @Nullable Long author) {
        var last = Mailing.latestOf(postId).orElseThrow(() -> Refused.conflict("This post was not mailed yet."));
        if (last.resendOf != null && (last.state.isLive() || justSent(last))) return last;
        if (last.state != MailingState.SENT) {
            throw Refused.conflict("The mailing of this post is " + last.state.word() + "; let it end first.");
        }
        var post = Post.byId(postId).orElseThrow(Timetable::unknown);
        Readiness.demand(post);
        var mailing = entered(post, now, JoinedSince.of(last), Manner.PLAIN, author)
                .map(Timetable::asItStands)
                .orElseThrow(() -> Refused.conflict("This post is on its way already."));
        mailing.resendOf = last.resendOf == null ? last.id : last.resendOf;
        return mailing;
    }

    private static void refuseUnfit(Schedule schedule, Manner manner) {
        if (!manner.eachZone()) return;
        if (schedule.now()) {
            throw new BadInput(
                    "eachZone", "Now is one moment for everybody. Choose a time, or leave the readers' zones out.");
        }
        if (manner.test().isPresent()) {
            throw new BadInput(
                    "eachZone", "A subject is decided once for all: try subjects, or mail by the readers' zones.");
        }
    }

    /**
     * Whether {@link #enter} would say once more what was said already. Throws what it would throw, before anybody takes the
     * trouble of a preflight.
     */
    @Transactional
    public boolean foresee(long postId, Schedule schedule, Audience audience) {
        if (repeated(postId, schedule, audience).isPresent()) return true;
        ready(postId, audience);
        return false;
    }

    private static Post ready(long postId, Audience audience) {
        var post = Post.byId(postId).orElseThrow(Timetable::unknown);
        Readiness.demand(post);
        if (!post.channel.byMail()) throw Refused.conflict("This post goes on the web alone, not by mail.");
        refuseIfMailed(postId, audience);
        return post;
    }

    /** Takes a schedule back; done already if there is none any more. */
    @Transactional
    public void strike(long postId) {
        if (Post.byId(postId).isEmpty()) throw unknown();
        Mailing.liveOf(postId).map(it -> Mailing.toChange(it.id)).ifPresent(mailing -> {
            if (mailing.startedAt != null || mailing.state == MailingState.PREPARING) {
                throw Refused.conflict("This post is on its way already. Cancel the mailing instead.");
            }
            mailing.cancel(clock.instant());
        });
    }

    /** "Now" said twice in one breath is said once, even if it is on its way or through by then. */
    private Optional<Mailing> repeated(long postId, Schedule schedule, Audience audience) {
        return Mailing.latestOf(postId)
                .map(it -> asItStands(it.id))
                .filter(it -> schedule.now() && it.audience.equals(audience))
                .filter(it ->
                        it.state.isLive() ? it.startedAt != null || it.state == MailingState.PREPARING : justSent(it));
    }

    /** What this session read before the statement is old. */
    private static Mailing asItStands(long id) {
        var mailing = Mailing.byId(id);
        Mailing.getEntityManager().refresh(mailing);
        return mailing;
    }

    private boolean justSent(Mailing mailing) {
        return mailing.state == MailingState.SENT
                && mailing.dueAt.isAfter(clock.instant().minus(ONE_BREATH));
    }

    private static void refuseIfMailed(long postId, Audience audience) {
        Mailing.sentOf(postId)
                .filter(it -> it.audience.everybody() || it.audience.equals(audience))
                .findFirst()
                .ifPresent(it -> {
                    throw Refused.conflict("This post was mailed already and is not mailed to the same readers again.");
                });
    }

    private Optional<Long> entered(
            Post post, Schedule schedule, Audience audience, Manner manner, @Nullable Long author) {
        var due = manner.eachZone()
                ? zones.first(post.newsletter.id, schedule.local(), schedule.zone())
                : schedule.instant();
        return Sql.one(
                database,
                ENTER,
                row -> row.getLong(1),
                post.newsletter.id,
                post.id,
                post.title,
                schedule.now(),
                due,
                schedule.local(),
                schedule.zone().getId(),
                text(audience),
                author,
                manner.eachZone(),
                schedule.now());
    }

    private String text(Audience audience) {
        try {
            return json.writeValueAsString(audience);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audience always has a JSON form", e);
        }
    }

    private static Refused unknown() {
        return Refused.notFound("There is no post with this number.");
    }
}
