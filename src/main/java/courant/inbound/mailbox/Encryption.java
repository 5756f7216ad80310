package courant.inbound.mailbox;

import com.fasterxml.jackson.annotation.JsonValue;
import courant.platform.BadInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the way to a mailbox is encrypted (RFC 8314). */
public enum Encryption {
    /** From the first byte, as on port 993. */
    TLS(993),
    /** After a first command, as on port 143; nothing is read without it. */
    STARTTLS(143),
    /** For a server on the same machine. */
    NONE(143);

    final int port;

    Encryption(int port) {
        this.port = port;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Encryption typed(@Nullable String typed) {
        var word = Objects.requireNonNullElse(typed, "").strip();
        if (word.isEmpty()) return TLS;
        return Arrays.stream(values())
                .filter(it -> it.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("encryption", "This is tls, starttls or none."));
    }
}
