package courant.subscriber.entry;

import courant.mail.Letter;
import courant.platform.Rates;
import courant.subscriber.Subscriber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Sends the link to who is known here, and does nothing for all others; neither the answer nor its time tells which. */
@ApplicationScoped
public class AskEntry {
    private static final Logger LOG = Logger.getLogger(AskEntry.class);
    private static final int FOR_ADDRESS = 3;
    private final Rates forAddress = Rates.of(FOR_ADDRESS, Duration.ofMinutes(30));
    private final EntryLink link;
    private final EntryMails mails;
    private final Event<Letter> letters;
    private final ExecutorService behind;
    private final Clock clock;

    AskEntry(
            EntryLink link,
            EntryMails mails,
            Event<Letter> letters,
            @VirtualThreads ExecutorService behind,
            Clock clock) {
        this.link = link;
        this.mails = mails;
        this.letters = letters;
        this.behind = behind;
        this.clock = clock;
    }

    /** Too many for one address are taken and not sent: to say so would tell of others who asked. */
    public void of(String email, String next) {
        if (!forAddress.take(email.toLowerCase(Locale.ROOT))) return;
        behind.execute(() -> {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> Subscriber.byEmail(email).ifPresent(it -> send(it, next)));
            } catch (RuntimeException fault) {
                LOG.error("A mail for signing in could not be written", fault);
            }
        });
    }

    private void send(Subscriber reader, String next) {
        if (reader.suppressed()) return;
        link.make(reader.id(), next)
                .flatMap(it -> mails.link(reader, it, clock.instant()))
                .ifPresent(letters::fire);
    }
}
