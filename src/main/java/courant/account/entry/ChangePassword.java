package courant.account.entry;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.account.PasswordHash;
import courant.account.Sessions;
import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Refused;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;

/** A signed-in author's new password. It ends every other session of the account. */
@ApplicationScoped
public class ChangePassword {
    private final Rates guesses = Rates.of(SignIn.GUESSES_FOR_ACCOUNT, Duration.ofMinutes(15));
    private final CurrentAccount current;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Audit audit;

    public ChangePassword(CurrentAccount current, Sessions sessions, SessionCookie cookie, Audit audit) {
        this.current = current;
        this.sessions = sessions;
        this.cookie = cookie;
        this.audit = audit;
    }

    /**
     * @param context the request, whose session stays
     * @throws BadInput about the field {@code current} or {@code password}
     */
    @Transactional
    public void from(String old, String chosen, RoutingContext context) {
        var account = current.get();
        var key = String.valueOf(account.id);
        if (!guesses.take(key)) throw Refused.tooMany("Too many attempts. Wait a few minutes, then try again.");
        if (!account.accepts(old)) throw new BadInput("current", "This is not your present password.");
        guesses.giveBack(key);
        account.changePassword(PasswordHash.of(chosen));
        sessions.endOthers(account.id, cookie.key(context).orElse(""));
        audit.write("change password", "account " + account.id, Map.of());
    }
}
