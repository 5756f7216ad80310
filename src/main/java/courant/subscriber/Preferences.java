package courant.subscriber;

import courant.platform.Site;
import courant.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** The way to a reader's own page: the link in every mail. Whoever has it got the mail, so it needs no password. */
@ApplicationScoped
public class Preferences {
    private static final String PURPOSE = "preferences";
    private final Tokens tokens;
    private final Site site;

    public Preferences(Tokens tokens, Site site) {
        this.tokens = tokens;
        this.site = site;
    }

    /** Computed from the ids alone, no database; holds no address, opens this page only, and never expires. */
    public URI link(long newsletterId, long subscriberId) {
        return site.at(path(newsletterId, subscriberId));
    }

    public String path(long newsletterId, long subscriberId) {
        return "/preferences/" + tokens.sign(PURPOSE, newsletterId, subscriberId);
    }

    /** Whose page it is, and the newsletter in whose name it is shown; empty for what was not made here. */
    public Optional<Subscription.Key> read(String token) {
        return tokens.read(PURPOSE, token)
                .filter(ids -> ids.length == 2)
                .map(ids -> new Subscription.Key(ids[0], ids[1]));
    }
}
