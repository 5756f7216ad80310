package courant.mailing.content;

import courant.mail.address.Address;
import courant.platform.CannotStart;
import courant.platform.MailTokens;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;

/**
 * Envelope senders (VERP): the address for bounces with a token behind a plus sign that says which mail came back, and that
 * nobody else can make. Without such an address, the sender's own.
 */
@ApplicationScoped
public class ReturnPath {
    private static final String DELIVERY = "bounce of delivery";
    private static final String LETTER = "bounce of letter";

    /** RFC 5321 section 4.5.3.1.1, less the plus sign and the longest token. */
    private static final int LONGEST_MAILBOX = 64 - 1 - MailTokens.LONGEST;

    private final Optional<Address> bounces;
    private final MailTokens tokens;

    /** What came back. */
    public sealed interface Returned {
        record Delivery(long mailing, long delivery) implements Returned {}

        record Letter(long id) implements Returned {}
    }

    public ReturnPath(MailConfig config, MailTokens tokens) {
        this.bounces = ConfiguredAddress.of("COURANT_MAIL_BOUNCE_ADDRESS", config.bounceAddress());
        if (bounces.isPresent() && bounces.get().mailbox().length() > LONGEST_MAILBOX) throw tooLong();
        this.tokens = tokens;
    }

    private static CannotStart tooLong() {
        return new CannotStart("COURANT_MAIL_BOUNCE_ADDRESS: before the @ there may be " + LONGEST_MAILBOX
                + " characters at most, since each mail's token is added to them");
    }

    /** What cannot be is said at the start, not with the first mail. */
    void begin(@Observes StartupEvent event) {}

    public String ofDelivery(long mailing, long delivery, String sender) {
        return bounces.map(it -> with(it, tokens.sign(DELIVERY, mailing, delivery)))
                .orElse(sender);
    }

    public String ofLetter(long id, String sender) {
        return bounces.map(it -> with(it, tokens.sign(LETTER, id))).orElse(sender);
    }

    private static String with(Address address, String token) {
        return address.mailbox() + "+" + token + "@" + address.domain();
    }

    /** Which mail a bounce to this address is about; empty if it is not one that we made. */
    public Optional<Returned> read(String address) {
        return token(address)
                .flatMap(token -> tokens.read(DELIVERY, 2, token)
                        .<Returned>map(it -> new Returned.Delivery(it[0], it[1]))
                        .or(() -> tokens.read(LETTER, 1, token).map(it -> new Returned.Letter(it[0]))));
    }

    private Optional<String> token(String address) {
        if (bounces.isEmpty()) return Optional.empty();
        var all = address.toLowerCase(Locale.ROOT);
        var begin = bounces.get().mailbox().toLowerCase(Locale.ROOT) + "+";
        var end = "@" + bounces.get().domain();
        return all.startsWith(begin) && all.endsWith(end) && all.length() > begin.length() + end.length()
                ? Optional.of(all.substring(begin.length(), all.length() - end.length()))
                : Optional.empty();
    }
}
