package courant.inbound.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is known of a message in a mailbox: a few lines of its header, and none of its text. */
public final class Arrived {
    /** All that is asked for. */
    static final List<String> FIELDS = List.of(
            "From",
            "Return-Path",
            "In-Reply-To",
            "References",
            "Content-Type",
            "Auto-Submitted",
            "Precedence",
            "X-Auto-Response-Suppress",
            "X-Autoreply",
            "X-Autorespond");

    private final InternetHeaders headers;

    private Arrived(InternetHeaders headers) {
        this.headers = headers;
    }

    /** What cannot be read as a header has none. */
    public static Arrived of(byte[] header) {
        try {
            return new Arrived(new InternetHeaders(new ByteArrayInputStream(header), true));
        } catch (MessagingException broken) {
            return new Arrived(new InternetHeaders());
        }
    }

    /** The values of all fields of this name, each on one line (RFC 5322 section 2.2.3). */
    public List<String> all(String field) {
        var values = headers.getHeader(field);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(it -> MimeUtility.unfold(it).strip())
                        .toList();
    }

    public Optional<String> first(String field) {
        return all(field).stream().findFirst();
    }
}
