package courant.account.password;

import courant.account.Account;
import courant.account.PasswordHash;
import courant.account.RandomKey;
import courant.platform.Refused;
import courant.platform.Site;
import courant.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;

/** The link in the mail. It holds a print of the address and the password that it replaces, so it works once. */
@ApplicationScoped
public class ResetLink {
    static final Duration LASTS = Duration.ofHours(1);
    private static final String PURPOSE = "reset password";

    private final Tokens tokens;
    private final Site site;
    private final Clock clock;

    public ResetLink(Tokens tokens, Site site, Clock clock) {
        this.tokens = tokens;
        this.site = site;
        this.clock = clock;
    }

    public URI of(Account account) {
        var end = clock.instant().plus(LASTS);
        return site.at("/password/" + tokens.signUntil(end, PURPOSE, account.id, print(account)));
    }

    /** Whose link it is. */
    @Transactional
    Account read(String token) {
        return tokens.readUnexpired(PURPOSE, token)
                .filter(it -> it.length == 2)
                .flatMap(it -> Account.held(it[0]).filter(found -> print(found) == it[1]))
                .orElseThrow(() -> Refused.notFound("This link has been used or has run out. Ask for a new one."));
    }

    @Transactional
    Account use(String token, PasswordHash password) {
        var account = read(token);
        account.changePassword(password);
        return account;
    }

    private static long print(Account account) {
        return ByteBuffer.wrap(RandomKey.hash(account.email + "\n" + account.passwordPrint()))
                .getLong();
    }
}
