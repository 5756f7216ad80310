package courant.mailing.schedule;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.mail.preflight.Line;
import courant.mailing.Audience;
import courant.mailing.Mailing;
import courant.mailing.MailingState;
import courant.mailing.Manner;
import courant.mailing.preflight.Overrides;
import courant.mailing.preflight.Preflight;
import courant.mailing.preflight.Stopped;
import courant.mailing.preflight.Waiver;
import courant.mailing.subject.SubjectTests;
import courant.platform.Refused;
import courant.post.Post;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Enters a post into the timetable once its preflight lets it go. The network is asked between two transactions. */
@ApplicationScoped
public class SchedulePost {
    private final Timetable timetable;
    private final WebOnly webOnly;
    private final SubjectTests subjects;
    private final Preflight preflight;
    private final Overrides overrides;
    private final CurrentAccount current;
    private final Audit audit;
    private final Clock clock;

    public SchedulePost(
            Timetable timetable,
            WebOnly webOnly,
            SubjectTests subjects,
            Preflight preflight,
            Overrides overrides,
            CurrentAccount current,
            Audit audit,
            Clock clock) {
        this.timetable = timetable;
        this.webOnly = webOnly;
        this.subjects = subjects;
        this.preflight = preflight;
        this.overrides = overrides;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it: the mailing as it stands (none where a post goes on the web alone), and the time that was meant. */
    public record Scheduled(@Nullable Mailing mailing, Schedule schedule) {}

    private record Plan(LocalDateTime time, String zone, Audience audience, Manner manner, Waiver waiver) {}

    /** As the next one, at one time for all and under one subject. */
    public Scheduled at(long postId, String at, Optional<String> zone, Audience audience, Waiver waiver) {
        return at(postId, at, zone, audience, Manner.PLAIN, waiver);
    }

    /**
     * Call it outside of a transaction.
     *
     * @param at as {@link Schedule#preview} takes it
     * @param zone the newsletter's own if absent
     * @throws Stopped by failing lines that the waiver does not cover
     * @throws courant.platform.BadInput as {@link Timetable#enter}
     */
    public Scheduled at(
            long postId, String at, Optional<String> zone, Audience audience, Manner manner, Waiver waiver) {
        var schedule = inOne(() -> resolved(postId, at, zone));
        if (inOne(() -> isForTheWeb(postId))) return inOne(() -> published(postId, schedule));
        var isRepeat = timetable.foresee(postId, schedule, audience);
        var failing = isRepeat ? List.<Line>of() : failing(postId, waiver);
        return inOne(() -> entered(postId, schedule, audience, manner, failing));
    }

    /**
     * To another day, at the time on the clock that was chosen. What is known to fail and was overridden stays so.
     *
     * @param time another time as well; absent keeps it
     * @throws Refused where nothing is scheduled, or it has begun
     */
    public Scheduled move(long postId, LocalDate day, Optional<LocalTime> time) {
        var plan = inOne(() -> plan(postId));
        var at = day.atTime(time.orElse(plan.time.toLocalTime())).toString();
        return at(postId, at, Optional.of(plan.zone), plan.audience, plan.manner, plan.waiver);
    }

    /** What the clock shows when it is to go, in its zone. */
    public LocalDateTime plannedTime(long postId) {
        return inOne(() -> plan(postId)).time;
    }

    /** Mails a sent post to those who joined since; call it outside of a transaction. */
    public Scheduled toThoseWhoJoined(long postId, Waiver waiver) {
        var now = inOne(() -> resolved(postId, "now", Optional.empty()));
        var failing = failing(postId, waiver);
        return inOne(() -> {
            var mailing = timetable.complete(postId, now, current.id().orElse(null));
            audit.write("mail to those who joined", "post " + postId, Map.of("mailing", mailing.id));
            overrides.keep(mailing.id, failing);
            return new Scheduled(mailing, now);
        });
    }

    /** Whatever is planned for it is taken back. */
    public void strike(long postId) {
        inOne(() -> {
            timetable.strike(postId);
            webOnly.strike(postId);
            audit.write("take back schedule", "post " + postId, Map.of());
            return postId;
        });
    }

    private Schedule resolved(long postId, String at, Optional<String> zone) {
        var post = post(postId);
        return Schedule.preview(at, zone.orElse(post.newsletter.zone), clock.instant());
    }

    private static boolean isForTheWeb(long postId) {
        return !post(postId).channel.byMail();
    }

    private Plan plan(long postId) {
        var publication = Publication.of(postId);
        if (publication.isPresent()) {
            var it = publication.get();
            return new Plan(it.localTime, it.zone, Audience.EVERYBODY, Manner.PLAIN, Waiver.NONE);
        }
        var mailing = Mailing.liveOf(postId)
                .filter(it -> it.state == MailingState.SCHEDULED)
                .orElseThrow(() -> Refused.conflict("Only what is scheduled and has not begun can be moved."));
        var manner = new Manner(mailing.eachZone, subjects.planned(mailing.id));
        return new Plan(mailing.localTime, mailing.zone, mailing.audience, manner, overrides.waiver(mailing.id));
    }

    /** All of them are overridden. */
    private List<Line> failing(long postId, Waiver waiver) {
        var failing =
                preflight.ofPost(postId).all().stream().filter(Line::fails).toList();
        if (!failing.stream().allMatch(waiver::covers)) throw new Stopped(failing);
        return failing;
    }

    private Scheduled entered(long postId, Schedule schedule, Audience audience, Manner manner, List<Line> overridden) {
        var mailing =
                timetable.enter(postId, schedule, audience, manner, current.id().orElse(null));
        audit.write("schedule mailing", "post " + postId, Map.of("mailing", mailing.id, "at", schedule.instant()));
        overrides.keep(mailing.id, overridden);
        return new Scheduled(mailing, schedule);
    }

    private Scheduled published(long postId, Schedule schedule) {
        webOnly.enter(postId, schedule, current.id().orElse(null));
        audit.write("schedule publication", "post " + postId, Map.of("at", schedule.instant()));
        return new Scheduled(null, schedule);
    }

    private static Post post(long id) {
        return Post.byId(id).orElseThrow(() -> Refused.notFound("There is no post with this number."));
    }

    private static <T> T inOne(Supplier<T> deed) {
        return QuarkusTransaction.requiringNew().call(deed::get);
    }
}
