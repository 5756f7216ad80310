package courant.subscriber.preferences;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SiteView;
import courant.newsletter.site.Spoken;
import courant.platform.Refused;
import courant.platform.Site;
import courant.subscriber.Preferences;
import courant.subscriber.ReaderWords;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import courant.subscriber.entry.CurrentReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The two ways to a reader's own page: the link in every mail, and signing in. */
@ApplicationScoped
class Doors {
    private final Preferences preferences;
    private final CurrentReader current;
    private final Site site;

    Doors(Preferences preferences, CurrentReader current, Site site) {
        this.preferences = preferences;
        this.current = current;
        this.site = site;
    }

    /** In the name of the newsletter whose mail it was. */
    Door byLink(String token) {
        var key = preferences.read(token).orElseThrow(() -> Refused.notFound(words().linkIncomplete()));
        var reader = Subscriber.byId(key.subscriberId()).orElseThrow(() -> Refused.notFound(words().nothingKept()));
        return new Door("/preferences/" + token, reader, shell(key).to(reader.locale), false);
    }

    /** Empty for who is not signed in. */
    Optional<Door> byCookie() {
        return current.get()
                .map(reader -> new Door("/me", reader, SiteView.now(site).to(reader.locale), true));
    }

    private SiteView shell(Subscription.Key key) {
        return Newsletter.byId(key.newsletterId())
                .map(it -> SiteView.of(it, site))
                .orElseGet(() -> SiteView.now(site));
    }

    private ReaderWords words() {
        return Spoken.words(ReaderWords.class, SiteView.now(site).words());
    }
}
