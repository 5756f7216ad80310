package courant.talk.answer;

import courant.platform.Site;
import courant.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** The link that ends mails about answers. It holds no address, opens nothing else, and never expires. */
@ApplicationScoped
class AnswersLink {
    private static final String PURPOSE = "answers";
    private final Tokens tokens;
    private final Site site;

    AnswersLink(Tokens tokens, Site site) {
        this.tokens = tokens;
        this.site = site;
    }

    URI of(long reader) {
        return site.at("/unsubscribe/answers/" + tokens.sign(PURPOSE, reader));
    }

    /** Whose it is; empty for what was not made here. */
    Optional<Long> read(String token) {
        return tokens.read(PURPOSE, token).filter(ids -> ids.length == 1).map(ids -> ids[0]);
    }
}
