package courant.archive;

import courant.newsletter.Newsletter;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A day as readers of a newsletter write it: its zone, its language. */
public record Dates(ZoneId zone, Locale locale) {

    public static Dates of(Newsletter newsletter) {
        return new Dates(newsletter.zoneId(), newsletter.locale());
    }

    /** As the site's own newsletter writes them, where posts of several stand together. */
    public static Dates here() {
        return Newsletter.first().map(Dates::of).orElseGet(() -> new Dates(ZoneOffset.UTC, Locale.ENGLISH));
    }

    /** When a post was published, as exactly as HTML's {@code datetime} takes it. */
    public static Instant second(@Nullable Instant publishedAt) {
        return Objects.requireNonNull(publishedAt, "only published posts are shown")
                .truncatedTo(ChronoUnit.SECONDS);
    }

    public String day(Instant time) {
        return write(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), time);
    }

    /** Day and month, where the year stands above. */
    String shortDay(Instant time) {
        return write(DateTimeFormatter.ofLocalizedPattern("MMMd"), time);
    }

    YearMonth yearMonth(Instant time) {
        return YearMonth.from(time.atZone(zone));
    }

    /** The month's name alone, as a heading has it. */
    String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** When it begins. */
    Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    int year(Instant time) {
        return time.atZone(zone).getYear();
    }

    private String write(DateTimeFormatter format, Instant time) {
        return format.withLocale(locale).format(time.atZone(zone));
    }
}
