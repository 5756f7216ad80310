package courant.mailing.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time to mail at, as its author means it.
 *
 * @param local what a clock on the wall of the zone shows then
 * @param offset the zone's distance to UTC at that moment
 * @param note what a clock change did to the time that was typed, in a sentence
 * @param now true where the author said "now"
 */
public record Schedule(
        Instant instant, LocalDateTime local, ZoneId zone, ZoneOffset offset, Optional<String> note, boolean now) {

    /**
     * Resolves what a person typed.
     *
     * @param at {@code now}, a local date and time ({@code 2026-03-29T09:00}) or an instant ({@code 2026-03-29T07:00:00Z})
     * @param zone an IANA name such as {@code Europe/Berlin}
     * @throws courant.platform.BadInput about {@code at} or {@code zone}
     */
    public static Schedule preview(String at, String zone, Instant now) {
        return new TypedTime(at, TypedTime.zone(zone), now).resolve();
    }

    static Schedule of(Instant instant, ZoneId zone, Optional<String> note) {
        var time = instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone);
        return new Schedule(time.toInstant(), time.toLocalDateTime(), zone, time.getOffset(), note, false);
    }

    Schedule saidNow() {
        return new Schedule(instant, local, zone, offset, note, true);
    }
}
