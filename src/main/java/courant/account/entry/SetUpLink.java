package courant.account.entry;

import courant.account.Account;
import courant.account.PasswordHash;
import courant.platform.Refused;
import courant.platform.Site;
import courant.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The link by which a new author chooses a password. It works once: whoever has a password has used it. */
@ApplicationScoped
public class SetUpLink {
    public static final Duration LASTS = Duration.ofDays(7);
    private static final String PURPOSE = "set up account";
    private final Tokens tokens;
    private final Site site;
    private final Clock clock;

    public SetUpLink(Tokens tokens, Site site, Clock clock) {
        this.tokens = tokens;
        this.site = site;
        this.clock = clock;
    }

    public URI of(Account account) {
        return site.at("/setup/" + tokens.signUntil(clock.instant().plus(LASTS), PURPOSE, account.id));
    }

    /** Whose link it is. */
    @Transactional
    Account read(String token) {
        return Account.byId(id(token)).filter(it -> !it.hasPassword()).orElseThrow(SetUpLink::unusable);
    }

    @Transactional
    Account use(String token, PasswordHash password) {
        var account = Account.held(id(token)).filter(it -> !it.hasPassword()).orElseThrow(SetUpLink::unusable);
        account.changePassword(password);
        return account;
    }

    private long id(String token) {
        return tokens.readUnexpired(PURPOSE, token)
                .filter(ids -> ids.length == 1)
                .orElseThrow(SetUpLink::unusable)[0];
    }

    private static Refused unusable() {
        return Refused.notFound("This link has been used or has run out. Sign in, or ask whoever gave you the link"
                + " for a new one; Courant prints one when it starts.");
    }
}
