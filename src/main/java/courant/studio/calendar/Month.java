package courant.studio.calendar;

import courant.mailing.schedule.Agenda;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A month in whole weeks, with what stands on each day.
 *
 * @param zone on whose clock today is today
 */
public record Month(YearMonth month, LocalDate today, ZoneId zone, List<Day> days) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** @param within whether it belongs to the month, and not to the weeks around it */
    public record Day(LocalDate date, boolean within, boolean today, List<Item> items) {
        public String longName() {
            return LONG.format(date);
        }
    }

    /** @param elsewhere the zone, where it is not the calendar's */
    public record Item(Agenda.Entry entry, Paper paper, String elsewhere) {
        public String time() {
            return TIME.format(entry.local());
        }

        /** A mailing has a page of its own, once it has begun. */
        public String path() {
            return entry.mailing() == null || entry.movable()
                    ? "/studio/posts/" + entry.post() + "/send"
                    : "/studio/mailings/" + entry.mailing();
        }
    }

    static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate last(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    static Month of(
            YearMonth month, LocalDate today, ZoneId zone, List<Agenda.Entry> entries, Map<String, Paper> papers) {
        var byDay = entries.stream()
                .filter(it -> papers.containsKey(it.newsletter()))
                .map(it -> new Item(it, Objects.requireNonNull(papers.get(it.newsletter())), elsewhere(it, zone)))
                .collect(Collectors.groupingBy(it -> it.entry().local().toLocalDate()));
        var days = first(month)
                .datesUntil(last(month).plusDays(1))
                .map(it -> new Day(
                        it, YearMonth.from(it).equals(month), it.equals(today), byDay.getOrDefault(it, List.of())))
                .toList();
        return new Month(month, today, zone, days);
    }

    private static String elsewhere(Agenda.Entry entry, ZoneId zone) {
        if (entry.eachZone()) return "each reader’s clock";
        return entry.zone().equals(zone.getId()) ? "" : entry.zone().replace('_', ' ');
    }

    public String name() {
        return NAME.format(month);
    }

    public String zoneName() {
        return zone.getId().replace('_', ' ');
    }

    public String before() {
        return month.minusMonths(1).toString();
    }

    public String after() {
        return month.plusMonths(1).toString();
    }

    public boolean empty() {
        return days.stream().allMatch(it -> it.items().isEmpty());
    }
}
