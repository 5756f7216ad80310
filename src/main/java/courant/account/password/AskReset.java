package courant.account.password;

import courant.account.Account;
import courant.account.Audit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Sends the link to who has an account, and does nothing for all others; the time of the answer tells neither. */
@ApplicationScoped
class AskReset {
    private static final Logger LOG = Logger.getLogger(AskReset.class);

    private final ResetLink link;
    private final Event<ResetAsked> asked;
    private final ExecutorService behind;
    private final Audit audit;

    AskReset(ResetLink link, Event<ResetAsked> asked, @VirtualThreads ExecutorService behind, Audit audit) {
        this.link = link;
        this.asked = asked;
        this.behind = behind;
        this.audit = audit;
    }

    void of(String email) {
        behind.execute(() -> {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> Account.byEmail(email).ifPresent(this::send));
            } catch (RuntimeException fault) {
                LOG.error("A mail for a new password could not be written", fault);
            }
        });
    }

    private void send(Account account) {
        audit.write(account.id, "ask for new password", "account " + account.id, Map.of());
        asked.fire(new ResetAsked(account.email, link.of(account), (int) ResetLink.LASTS.toMinutes()));
    }
}
