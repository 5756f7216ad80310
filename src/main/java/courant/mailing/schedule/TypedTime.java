package courant.mailing.schedule;

import courant.platform.BadInput;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** What somebody typed as the time of a mailing, and what it means. */
record TypedTime(String at, ZoneId zone, Instant now) {
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration FURTHEST = Duration.ofDays(3653);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new BadInput(
                    "zone", "\"" + name + "\" is not a time zone known here. Use a name such as Europe/Berlin.");
        }
    }

    Schedule resolve() {
        var text = at.strip();
        if (text.equalsIgnoreCase("now"))
            return Schedule.of(now, zone, Optional.empty()).saidNow();
        return checked(instant(text).orElseGet(() -> local(text)));
    }

    private Optional<Schedule> instant(String text) {
        try {
            return Optional.of(Schedule.of(OffsetDateTime.parse(text).toInstant(), zone, Optional.empty()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Schedule local(String text) {
        try {
            return local(LocalDateTime.parse(text.replaceFirst("(?<=\\d) +(?=\\d)", "T")));
        } catch (DateTimeParseException e) {
            throw new BadInput(
                    "at",
                    "\"" + text + "\" is not a time that can be read. Use \"now\", a local time such as"
                            + " 2026-03-29T09:00, or an instant such as 2026-03-29T07:00:00Z.");
        }
    }

    /** A skipped time goes forward by the length of the gap, a repeated one is taken the first time. */
    private Schedule local(LocalDateTime wanted) {
        var time = ZonedDateTime.ofLocal(wanted, zone, null);
        return switch (zone.getRules().getValidOffsets(wanted).size()) {
            case 0 -> resolved(time, skipped(wanted, time));
            case 1 -> Schedule.of(time.toInstant(), zone, Optional.empty());
            default -> resolved(time, repeated(wanted, time));
        };
    }

    private Schedule resolved(ZonedDateTime time, String note) {
        return Schedule.of(time.toInstant(), zone, Optional.of(note));
    }

    private String skipped(LocalDateTime wanted, ZonedDateTime time) {
        return HOUR.format(wanted) + " does not exist in " + zone + " on " + DAY.format(wanted)
                + ": the clocks go forward over it. It is mailed at " + HOUR.format(time) + ".";
    }

    private String repeated(LocalDateTime wanted, ZonedDateTime time) {
        return HOUR.format(wanted) + " comes twice in " + zone + " on " + DAY.format(wanted)
                + ": the clocks go back. It is mailed the first time (UTC" + time.getOffset() + ").";
    }

    private Schedule checked(Schedule schedule) {
        if (schedule.instant().isBefore(now.minus(GRACE))) {
            throw new BadInput("at", said(schedule) + " is already past. Choose a later time, or \"now\".");
        }
        if (schedule.instant().isAfter(now.plus(FURTHEST))) {
            throw new BadInput("at", said(schedule) + " is more than ten years away. Is the year right?");
        }
        return schedule;
    }

    private static String said(Schedule schedule) {
        return DAY.format(schedule.local()) + ", " + HOUR.format(schedule.local()) + " in " + schedule.zone();
    }
}
