package courant.insight.growth;

import courant.platform.BadInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** From one day to another, both included, in strides that a page can show. */
public record Span(LocalDate from, LocalDate to, Stride by) {
    private static final int MOST_STRIDES = 400;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    public Span {
        if (to.isBefore(from)) throw new BadInput("to", "The last day is before the first.");
        if (from.isBefore(EARLIEST)) throw new BadInput("from", "Choose a day after 1990.");
    }

    /** The last {@code days} up to this one. */
    public static Span last(int days, LocalDate today) {
        var from = today.minusDays(days - 1L);
        return new Span(from, today, fitting(from, today));
    }

    /**
     * As it was typed; where nothing was, the last thirty days, in the strides that fit.
     *
     * @throws BadInput for {@code from}, {@code to} or {@code by}
     */
    public static Span typed(String from, String to, String by, LocalDate today) {
        var last = to.isBlank() ? today : day("to", to);
        var first = from.isBlank() ? last.minusDays(29) : day("from", from);
        var until = last.isAfter(today) ? today : last;
        var begin = first.isAfter(until) && first.isEqual(last) ? until : first;
        if (begin.isAfter(today)) throw new BadInput("from", "This day is still to come.");
        var stride = by.isBlank() ? fitting(begin, until) : Stride.typed(by);
        return new Span(begin, until, coarse(stride, begin, until));
    }

    private static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new BadInput(field, "Write the day as in 2027-01-31.");
        }
    }

    private static Stride fitting(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        if (days <= 92) return Stride.DAY;
        return days <= 740 ? Stride.WEEK : Stride.MONTH;
    }

    /** Nobody can tell a thousand bars apart. */
    private static Stride coarse(Stride wanted, LocalDate from, LocalDate to) {
        var stride = wanted;
        while (stride != Stride.MONTH && stride.between(from, to) > MOST_STRIDES) {
            stride = stride.coarser();
        }
        return stride;
    }
}
