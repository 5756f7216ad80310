package courant.studio.send;

import courant.mailing.Decider;
import courant.mailing.Mailing;
import courant.mailing.MailingState;
import courant.mailing.content.Composition;
import courant.mailing.content.Readiness;
import courant.mailing.progress.MailingList;
import courant.mailing.progress.MailingView;
import courant.mailing.schedule.Publication;
import courant.mailing.subject.SubjectTests;
import courant.platform.Refused;
import courant.post.Post;
import courant.post.PostProblem;
import courant.subscriber.Standing;
import courant.subscriber.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Gathers what the sending page shows of a post. */
@ApplicationScoped
class SendViews {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private final MailingList mailings;
    private final SubjectTests subjects;
    private final Composition composition;
    private final DataSource database;
    private final Clock clock;

    SendViews(MailingList mailings, SubjectTests subjects, Composition composition, DataSource database, Clock clock) {
        this.subjects = subjects;
        this.database = database;
        this.mailings = mailings;
        this.composition = composition;
        this.clock = clock;
    }

    @Transactional
    SendView of(long id) {
        var post = post(id);
        var mailing = mailings.ofPost(id);
        var scheduled = mailing.filter(it -> it.state() == MailingState.SCHEDULED);
        var plan = plan(id, scheduled);
        var proposed = plan.map(SendView.Plan::local).orElseGet(() -> tomorrow(post));
        return new SendView(
                id,
                post.title.isBlank() ? "Untitled" : post.title,
                post.newsletter.name,
                mailing,
                Subscription.count("id.newsletterId = ?1 and status = ?2", post.newsletter.id, Standing.ACTIVE),
                problems(post),
                proposed.toLocalDate().toString(),
                TIME.format(proposed),
                plan.map(SendView.Plan::zone).orElse(post.newsletter.zone),
                post.channel,
                post.isOut(),
                plan,
                AudienceChoices.of(scheduled.map(MailingView::audience), database),
                subjects.obstacle(Decider.REPLIES, post.newsletter.id).orElse(""));
    }

    private static Optional<SendView.Plan> plan(long id, Optional<MailingView> scheduled) {
        var byMail = scheduled.map(
                it -> new SendView.Plan(it.dueAt(), it.localTime(), it.zone(), Mailing.byId(it.id()).eachZone));
        return byMail.or(() -> Publication.of(id).map(it -> new SendView.Plan(it.dueAt, it.localTime, it.zone, false)));
    }

    /** How what is scheduled goes; plainly where nothing is. */
    @Transactional
    MannerForm manner(long id) {
        return mailings.ofPost(id)
                .filter(it -> it.state() == MailingState.SCHEDULED)
                .map(it -> MannerForm.of(Mailing.byId(it.id()).eachZone, subjects.planned(it.id())))
                .orElse(MannerForm.PLAIN);
    }

    /** The post's newest mailing. */
    @Transactional
    long mailing(long id) {
        return mailings.ofPost(id).orElseThrow(SendViews::unknown).id();
    }

    private LocalDateTime tomorrow(Post post) {
        return clock.instant()
                .atZone(post.newsletter.zoneId())
                .toLocalDate()
                .plusDays(1)
                .atTime(MORNING);
    }

    private List<String> problems(Post post) {
        var weight = composition.draw(post, "preview", clock.instant()).weight();
        return Stream.of(
                        Readiness.obstacles(post).stream().map(Readiness.Obstacle::sentence),
                        post.problems().stream().map(PostProblem::sentence),
                        weight.warning().stream())
                .flatMap(it -> it)
                .distinct()
                .toList();
    }

    private static Post post(long id) {
        return Post.byId(id).orElseThrow(SendViews::unknown);
    }

    private static Refused unknown() {
        return Refused.notFound("There is no post with this number; it may have been deleted.");
    }
}
