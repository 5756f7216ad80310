package courant.mailing.trial;

import courant.account.Account;
import courant.account.Role;
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
import courant.subscriber.Subscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sends a post as it stands to a few addresses, marked as a test, filled in for whom it goes to or as a chosen reader's. */
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
     * Filled in for each address as its subscriber would get it, with the fields' defaults where there is none.
     *
     * @return the addresses it goes to
     * @throws courant.platform.BadInput if the post cannot be mailed as it stands, or an address is none
     */
    @Transactional
    public List<String> send(long postId, TestForm form, Account author) {
        return send(postId, form, author, address -> Reader.at(address, author));
    }

    /** As above, for one reader whoever gets it. */
    @Transactional
    public List<String> sendAs(
            long postId, TestForm form, Account author, Optional<String> name, Map<String, String> attributes) {
        var reader = new Reader(name, attributes);
        return send(postId, form, author, address -> reader);
    }

    private List<String> send(long postId, TestForm form, Account author, Function<String, Reader> readers) {
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
                address -> letters.fire(Letter.test(blueprint, recipient(address, readers.apply(address), blueprint))));
        return addresses;
    }

    /** Whose mail is tried. */
    private record Reader(Optional<String> name, Map<String, String> attributes) {
        private static final Reader NOBODY = new Reader(Optional.empty(), Map.of());

        /** Who subscribes is for editors to know; everybody may see what is kept of themselves. */
        static Reader at(String address, Account author) {
            var may = author.role == Role.EDITOR || author.role == Role.OWNER || author.email.equalsIgnoreCase(address);
            return Optional.of(address)
                    .filter(it -> may)
                    .flatMap(Subscriber::byEmail)
                    .map(it -> new Reader(Optional.ofNullable(it.name), it.spoken()))
                    .orElse(NOBODY);
        }
    }

    private Recipient recipient(String address, Reader reader, Blueprint blueprint) {
        return Recipient.of(
                address,
                reader.name().filter(it -> !it.isBlank()),
                MessageIds.random(blueprint.sender().domain()),
                site.at("/unsubscribe/test"),
                site.at("/preferences/test"),
                reader.attributes());
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
