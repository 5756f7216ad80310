package courant.sender.relay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How a new sender becomes known to mailbox providers: little on the first day and each day more. Days are those of UTC.
 *
 * @param first how many mails the first day allows
 * @param growth what each day is multiplied by for the next
 * @param until the last day of the plan; after it nothing is left of it
 */
public record WarmUp(LocalDate from, int first, double growth, LocalDate until) {

    /** One line of the plan. */
    public record Day(LocalDate day, int most) {}

    /** How many mails this day allows: none before the plan begins; empty after its end. */
    public Optional<Integer> on(LocalDate day) {
        if (day.isAfter(until)) return Optional.empty();
        return Optional.of(day.isBefore(from) ? 0 : amount(ChronoUnit.DAYS.between(from, day)));
    }

    public List<Day> plan() {
        return from.datesUntil(until.plusDays(1))
                .map(it -> new Day(it, on(it).orElseThrow()))
                .toList();
    }

    private int amount(long days) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(first * Math.pow(growth, days)));
    }
}
