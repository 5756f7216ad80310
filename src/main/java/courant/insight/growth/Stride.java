package courant.insight.growth;

import com.fasterxml.jackson.annotation.JsonValue;
import courant.platform.BadInput;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** How many days stand together. */
public enum Stride {
    DAY("day", ChronoUnit.DAYS, "d MMM"),
    /** From Monday on, as ISO 8601 has it. */
    WEEK("week", ChronoUnit.WEEKS, "d MMM"),
    MONTH("month", ChronoUnit.MONTHS, "MMM uuuu");

    private final String word;
    private final ChronoUnit unit;
    private final DateTimeFormatter form;

    Stride(String word, ChronoUnit unit, String form) {
        this.word = word;
        this.unit = unit;
        this.form = DateTimeFormatter.ofPattern(form, Locale.ENGLISH);
    }

    @JsonValue
    public String word() {
        return word;
    }

    static Stride typed(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("by", "Choose day, week or month."));
    }

    /** The first day of the stride that holds this one. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    Stride coarser() {
        return this == DAY ? WEEK : MONTH;
    }

    LocalDate next(LocalDate start) {
        return start.plus(1, unit);
    }

    long between(LocalDate from, LocalDate to) {
        return unit.between(start(from), start(to)) + 1;
    }

    String words(LocalDate start) {
        return form.format(start);
    }
}
