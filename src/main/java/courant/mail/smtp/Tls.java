package courant.mail.smtp;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the way to the relay is encrypted; on port 465 it is from the first byte (RFC 8314). */
public enum Tls {
    /** No mail leaves without STARTTLS and a certificate that names the relay. */
    REQUIRED,
    /** STARTTLS where the relay offers it, whoever signed its certificate. */
    OPPORTUNISTIC,
    NONE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
