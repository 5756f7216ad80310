package courant.subscriber.preferences;

import courant.newsletter.Newsletter;
import courant.subscriber.Preferences;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Whether opens and clicks are counted here, and whether a reader is left out of that; templates call it {@code inject:counting}. */
@Named("counting")
@ApplicationScoped
public class CountingChoice {
    private final Preferences preferences;

    public CountingChoice(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Nothing is said of it where nothing is counted. */
    public boolean shown() {
        return Newsletter.count("countsOpens = true or countsClicks = true") > 0;
    }

    /** @param token of the reader's own page */
    public boolean off(String token) {
        return preferences
                .read(token)
                .map(Subscription.Key::subscriberId)
                .flatMap(Subscriber::byId)
                .filter(it -> it.uncounted)
                .isPresent();
    }
}
