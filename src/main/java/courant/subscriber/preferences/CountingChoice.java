package courant.subscriber.preferences;

import courant.newsletter.Newsletter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Whether opens and clicks are counted here; templates call it {@code inject:counting}. */
@Named("counting")
@ApplicationScoped
public class CountingChoice {

    /** Nothing is said of it where nothing is counted. */
    public boolean shown() {
        return Newsletter.count("countsOpens = true or countsClicks = true") > 0;
    }
}
