package courant.studio.calendar;

import courant.mailing.schedule.Agenda;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was just moved, from when, so that it can be undone. */
public record Moved(Agenda.Entry entry, LocalDateTime from) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** Empty where the address says something that cannot have been. */
    static Optional<Moved> of(long post, String from, List<Agenda.Entry> entries) {
        return entries.stream()
                .filter(it -> it.post() == post && it.movable())
                .findFirst()
                .flatMap(it -> time(from).map(time -> new Moved(it, time)));
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public String when() {
        return WHEN.format(entry.local()) + " in " + entry.zone().replace('_', ' ');
    }

    public String date() {
        return from.toLocalDate().toString();
    }

    public String time() {
        return from.toLocalTime().toString();
    }

    /** The clocks change that day, and the time that was chosen does not come or comes twice. */
    public boolean shifted() {
        return !from.toLocalTime().equals(entry.local().toLocalTime());
    }
}
