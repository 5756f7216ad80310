package courant.subscriber;

import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterForm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.UUID;

/** Newsletters and readers of a test's own. */
public final class Readers {
    private Readers() {}

    public static Newsletter newsletter() {
        return newsletter("The Daily <Test> & Co");
    }

    public static Newsletter newsletter(String name) {
        var slug = "t" + UUID.randomUUID().toString().replace("-", "");
        return QuarkusTransaction.requiringNew()
                .call(() -> Newsletter.start(
                        NewsletterForm.named(name, slug, "Editors", "editors@example.org"), Instant.now()));
    }

    /** An address nobody else has. */
    public static String address() {
        return "reader-" + UUID.randomUUID() + "@example.org";
    }

    /** A reader with this standing. */
    public static Subscriber reader(Newsletter newsletter, Standing standing) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = Instant.now();
            var reader = Subscriber.knownOrNew(address(), now);
            var subscription = Subscription.knownOrNew(newsletter.id, reader, now);
            if (standing != Standing.PENDING) subscription.add(now);
            subscription.status = standing;
            return reader;
        });
    }

    public static Standing standing(Newsletter newsletter, String address) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Subscriber.byEmail(address)
                        .flatMap(it -> Subscription.of(newsletter.id, it.id()))
                        .map(it -> it.status)
                        .orElseThrow());
    }

    public static boolean known(String address) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Subscriber.byEmail(address).isPresent());
    }
}
