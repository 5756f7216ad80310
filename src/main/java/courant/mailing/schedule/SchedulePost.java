package courant.mailing.schedule;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.mail.preflight.Line;
import courant.mailing.Audience;
import courant.mailing.Mailing;
import courant.mailing.preflight.Overrides;
import courant.mailing.preflight.Preflight;
import courant.mailing.preflight.Stopped;
import courant.mailing.preflight.Waiver;
import courant.platform.Refused;
import courant.post.Post;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enters a post into the timetable once its preflight lets it go. The network is asked between two transactions. */
@ApplicationScoped
public class SchedulePost {
    private final Timetable timetable;
    private final Preflight preflight;
    private final Overrides overrides;
    private final CurrentAccount current;
    private final Audit audit;
    private final Clock clock;

    public SchedulePost(
            Timetable timetable,
            Preflight preflight,
            Overrides overrides,
            CurrentAccount current,
            Audit audit,
            Clock clock) {
        this.timetable = timetable;
        this.preflight = preflight;
        this.overrides = overrides;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it: the mailing as it stands, and the time that was meant. */
    public record Scheduled(Mailing mailing, Schedule schedule) {}

    /**
     * Call it outside of a transaction.
     *
     * @param at as {@link Schedule#preview} takes it
     * @param zone the newsletter's own if absent
     * @throws Stopped by failing lines that the waiver does not cover
     * @throws courant.platform.BadInput as {@link Timetable#enter}
     */
    public Scheduled at(long postId, String at, Optional<String> zone, Audience audience, Waiver waiver) {
        var schedule = QuarkusTransaction.requiringNew().call(() -> resolved(postId, at, zone));
        var isRepeat = timetable.foresee(postId, schedule, audience);
        var failing = isRepeat ? List.<Line>of() : failing(postId, waiver);
        return QuarkusTransaction.requiringNew().call(() -> entered(postId, schedule, audience, failing));
    }

    private Schedule resolved(long postId, String at, Optional<String> zone) {
        var post = Post.byId(postId).orElseThrow(() -> Refused.notFound("There is no post with this number."));
        return Schedule.preview(at, zone.orElse(post.newsletter.zone), clock.instant());
    }

    /** All of them are overridden. */
    private List<Line> failing(long postId, Waiver waiver) {
        var failing =
                preflight.ofPost(postId).all().stream().filter(Line::fails).toList();
        if (!failing.stream().allMatch(waiver::covers)) throw new Stopped(failing);
        return failing;
    }

    private Scheduled entered(long postId, Schedule schedule, Audience audience, List<Line> overridden) {
        var mailing = timetable.enter(postId, schedule, audience, current.id().orElse(null));
        audit.write("schedule mailing", "post " + postId, Map.of("mailing", mailing.id, "at", schedule.instant()));
        overrides.keep(mailing.id, overridden);
        return new Scheduled(mailing, schedule);
    }
}
