package courant.mailing.progress;

import courant.platform.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How fast a mailing went, from its first mail to its last, in steps of one length.
 *
 * @param step what a point stands for
 */
public record RateCurve(Duration step, List<Point> points) {

    /** @param rate mails a second, over as much of the step as the mailing took */
    public record Point(Instant from, int accepted, double rate) {}

    // By the primary keys of both: the last minute lies in mailing_pace, what was before is summed up.
    private static final String STEPS = """
            with sample as materialized (
                select at, accepted from mailing_sample where mailing_id = ?
                union all select second, accepted from mailing_pace where mailing_id = ?),
            bounds as (select min(at) as first, max(at) as last from sample),
            width as (
                select coalesce((select w from unnest(array[5, 10, 30, 60, 300, 600, 1800, 3600, 10800]) w, bounds
                    where w * 120 >= extract(epoch from last - first) order by w limit 1), 86400) as seconds)
            select first + make_interval(secs => floor(extract(epoch from at - first) / seconds) * seconds) as "from",
                sum(accepted) as accepted, seconds, last
            from sample, bounds, width group by 1, seconds, last order by 1
            """;

    private record Step(Instant from, int accepted, int seconds, Instant last) {}

    /** Empty of points where no relay has taken anything yet. */
    public static RateCurve of(long mailing, @Nullable Instant begun, @Nullable Instant ended, DataSource database) {
        var steps = Sql.list(
                database,
                STEPS,
                row -> new Step(
                        Objects.requireNonNull(Sql.instant(row, "from")),
                        row.getInt("accepted"),
                        row.getInt("seconds"),
                        Objects.requireNonNull(Sql.instant(row, "last"))),
                mailing,
                mailing);
        if (steps.isEmpty()) return new RateCurve(Duration.ofSeconds(5), List.of());
        return new RateCurve(Duration.ofSeconds(steps.getFirst().seconds()), points(steps, begun, ended));
    }

    /** With the steps in which nothing happened. */
    private static List<Point> points(List<Step> steps, @Nullable Instant begun, @Nullable Instant ended) {
        var known = new TreeMap<Instant, Step>();
        steps.forEach(it -> known.put(it.from(), it));
        var width = Duration.ofSeconds(steps.getFirst().seconds());
        var over = Objects.requireNonNullElse(ended, steps.getFirst().last().plusSeconds(1));
        var points = new ArrayList<Point>();
        for (var from = known.firstKey(); !from.isAfter(known.lastKey()); from = from.plus(width)) {
            var accepted = known.containsKey(from)
                    ? Objects.requireNonNull(known.get(from)).accepted()
                    : 0;
            points.add(new Point(from, accepted, accepted / seconds(from, width, begun, over)));
        }
        return List.copyOf(points);
    }

    /** Of the first and the last step only what the mailing took of it, but a second at least. */
    private static double seconds(Instant from, Duration width, @Nullable Instant begun, Instant over) {
        var start = begun != null && begun.isAfter(from) ? begun : from;
        var end = over.isBefore(from.plus(width)) ? over : from.plus(width);
        return Math.max(1, Duration.between(start, end).toMillis() / 1000.0);
    }
}
