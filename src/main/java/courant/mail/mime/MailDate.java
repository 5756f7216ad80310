package courant.mail.mime;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** RFC 5322 section 3.3, in UTC. */
public final class MailDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss '+0000'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private MailDate() {}

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
