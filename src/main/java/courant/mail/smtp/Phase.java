package courant.mail.smtp;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a conversation with a relay had come. */
public enum Phase {
    CONNECT,
    GREETING,
    TLS,
    LOGIN,
    MAIL,
    RCPT,
    DATA,
    BODY,
    /** The final dot, or the last octet of BDAT, is on its way: from here on silence means nothing. */
    DOT,
    RSET;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
