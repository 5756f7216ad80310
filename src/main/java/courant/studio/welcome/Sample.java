package courant.studio.welcome;

import courant.account.Account;
import courant.account.first.FirstOwner;
import courant.mailing.Audience;
import courant.mailing.Mailing;
import courant.mailing.Manner;
import courant.mailing.schedule.Schedule;
import courant.mailing.schedule.Timetable;
import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterForm;
import courant.platform.Installation;
import courant.platform.inbox.Inbox;
import courant.post.Post;
import courant.post.PostForm;
import courant.post.SamplePost;
import courant.post.label.Author;
import courant.post.label.Authors;
import courant.post.label.Series;
import courant.post.label.Tag;
import courant.post.picture.Pictures;
import courant.subscriber.Subscriber;
import courant.subscriber.Suppression;
import courant.subscriber.roster.NewSubscriber;
import courant.subscriber.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A newsletter to look around in: an owner, three readers, and a post that is mailed seconds after the first start. */
@ApplicationScoped
class Sample {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final String SOURCE = "sample";
    private static final List<NewSubscriber> READERS = List.of(
            NewSubscriber.confirmed("jonas@example.net", "Jonas Berg"),
            NewSubscriber.confirmed("mei@example.net", "Mei Tanaka"),
            NewSubscriber.confirmed("carla@example.net", "Carla Ruiz"));

    private final SampleOwner sampleOwner;
    private final FirstOwner firstOwner;
    private final Installation installation;
    private final Pictures pictures;
    private final Roster roster;
    private final Timetable timetable;
    private final Inbox inbox;
    private final Clock clock;

    Sample(
            SampleOwner sampleOwner,
            FirstOwner firstOwner,
            Installation installation,
            Pictures pictures,
            Roster roster,
            Timetable timetable,
            Inbox inbox,
            Clock clock) {
        this.sampleOwner = sampleOwner;
        this.firstOwner = firstOwner;
        this.installation = installation;
        this.pictures = pictures;
        this.roster = roster;
        this.timetable = timetable;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** All of it or nothing, by one node alone: whoever asks whether the owner is awaited holds a lock till the end. */
    @Transactional
    void setUpIfNew() {
        if (!firstOwner.awaited()) return;
        var now = clock.instant();
        var owner = firstOwner.create(SampleOwner.EMAIL, SampleOwner.NAME, Optional.of(sampleOwner.password()));
        var newsletter = Newsletter.start(newsletter(), now);
        READERS.forEach(it -> roster.add(it, SOURCE));
        schedule(newsletter, owner, now);
        installation.markSample(true);
    }

    private void schedule(Newsletter newsletter, Account owner, Instant now) {
        var text = SamplePost.form(pictures);
        var author = List.of(Authors.of(owner, now).word());
        var form = new PostForm(text.title(), text.subtitle(), text.body(), author, List.of(), null, null);
        var post = Post.draft(newsletter, form, owner.id, now);
        Post.flush();
        var time = Schedule.preview(now.plus(SOON).toString(), newsletter.zone, now);
        timetable.enter(post.id, time, Audience.EVERYBODY, Manner.PLAIN, owner.id);
    }

    /** Everything that the sample brought and that was tried in it; the owner stays, to become somebody. */
    @Transactional
    void clear() {
        for (var newsletter : Newsletter.all()) {
            Mailing.forget(newsletter.id);
            Post.delete("newsletter", newsletter);
            newsletter.delete();
        }
        Author.deleteAll();
        Tag.deleteAll();
        Series.deleteAll();
        Subscriber.deleteAll();
        Suppression.deleteAll();
        pictures.forgetAll();
        inbox.clear();
    }

    private static NewsletterForm newsletter() {
        return new NewsletterForm(
                "slow-post",
                "Slow Post",
                "Long conversations with people who take their time. A sample newsletter, so that you can look around.",
                SampleOwner.NAME,
                "post@example.org",
                "",
                "en",
                "UTC",
                "#9a3412",
                "12 Example Lane\n12345 Sampleton");
    }
}
