package courant.sender.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Now, by the database's clock and on a newsletter's, for sentences that say when something goes on. */
record Moment(Instant now, ZoneId zone) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    /** Rounded up to a minute, so that what is told does not change from second to second. */
    String in(Duration wait) {
        var then =
                now.plus(wait).plusSeconds(59).truncatedTo(ChronoUnit.MINUTES).atZone(zone);
        var today = then.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? CLOCK : DAY).format(then);
    }
}
