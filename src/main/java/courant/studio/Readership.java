package courant.studio;

import courant.newsletter.Newsletter;
import courant.subscriber.Standing;
import courant.subscriber.Subscription;

/** How many a newsletter reaches. Index: subscription_status. */
public record Readership(String newsletter, long active, long pending) {
    static Readership of(Newsletter it) {
        return new Readership(it.name, standing(it, Standing.ACTIVE), standing(it, Standing.PENDING));
    }

    private static long standing(Newsletter newsletter, Standing standing) {
        return Subscription.count("id.newsletterId = ?1 and status = ?2", newsletter.id, standing);
    }
}
