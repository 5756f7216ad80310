package courant.mailing.content;

import courant.platform.Site;
import courant.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the counted links of one mail begin with. It holds two numbers and leads nowhere by itself. */
@ApplicationScoped
public class CountedLinks {
    private static final String PURPOSE = "count";
    private final Tokens tokens;
    private final Site site;

    CountedLinks(Tokens tokens, Site site) {
        this.tokens = tokens;
        this.site = site;
    }

    /** One mail. */
    public record Mail(long mailing, long delivery) {}

    /** Without the slash and the link's number behind it. */
    public String of(long mailing, long delivery) {
        return site.at("/l/" + tokens.sign(PURPOSE, mailing, delivery)).toASCIIString();
    }

    /** Empty for what was not made here. */
    public Optional<Mail> read(String token) {
        return tokens.read(PURPOSE, token).filter(ids -> ids.length == 2).map(ids -> new Mail(ids[0], ids[1]));
    }
}
