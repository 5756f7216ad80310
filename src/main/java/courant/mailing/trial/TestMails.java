package courant.mailing.trial;

import courant.account.Account;
import courant.mail.Blueprint;
import courant.mail.Letter;
import courant.mail.MessageIds;
import courant.mail.Recipient;
import courant.mailing.content.Composition;
import courant.mailing.content.Readiness;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.Site;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends a post as it stands to a few addresses, marked as a test, filled in with its author's name or as a chosen reader's. */
@ApplicationScoped
public class TestMails {
    private static final String MARK = "[Test] ";
    private final Rates rates = Rates.of(30, Duration.ofMinutes(10));
    private final Composition composition;
    private final Site site;
    private final Event<Letter> letters;
    private final Clock clock;

    public TestMails(Composition composition, Site site, Event<Letter> letters, Clock clock) {
        this.composition = composition;
        this.site = site;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * The addresses it goes to.
     *
     * @throws courant.platform.BadInput if the post cannot be mailed as it stands, or an address is none
     */
    @Transactional
    public List<String> send(long postId, TestForm form, Account author) {
        return send(postId, form, author, Optional.of(author.name), Map.of());
    }

    /** As above, with the name and the attributes of whom it is tried as. */
    @Transactional
    public List<String> send(
            long postId, TestForm form, Account author, Optional<String> name, Map<String, String> attributes) {
        var post = Post.byId(postId).orElseThrow(() -> Refused.notFound("There is no post with this number."));
        var addresses = form.addresses(author.email);
        Readiness.demand(post);
        for (var address : addresses) {
            if (!rates.take(String.valueOf(author.id))) {
                throw Refused.tooMany("That were many tests. Wait a few minutes before the next.");
            }
        }
        var blueprint = marked(composition.draw(post, "test", clock.instant()));
        addresses.forEach(
                address -> letters.fire(Letter.test(blueprint, recipient(address, name, attributes, blueprint))));
        return addresses;
    }

    private Recipient recipient(
            String address, Optional<String> name, Map<String, String> attributes, Blueprint blueprint) {
        return Recipient.of(
                address,
                name.filter(it -> !it.isBlank()),
                MessageIds.random(blueprint.sender().domain()),
                site.at("/unsubscribe/test"),
                site.at("/preferences/test"),
                attributes);
    }

    private static Blueprint marked(Blueprint it) {
        return new Blueprint(
                it.sender(),
                MARK + it.subject(),
                it.html(),
                it.text(),
                it.language(),
                it.listName(),
                it.listHome(),
                it.archivedAt(),
                it.postmark());
    }
}
