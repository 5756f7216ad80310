package courant.insight.growth;

import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the daily tallies, of one newsletter or of all together. By the key of growth_day: years are some thousand rows. */
@ApplicationScoped
public class Growth {
    private static final int MOST_SOURCES = 50;
    private final DataSource database;
    private final Actives actives;
    private final Clock clock;

    public Growth(DataSource database, Actives actives, Clock clock) {
        this.database = database;
        this.actives = actives;
        this.clock = clock;
    }

    private static final String OF = "newsletter_id = any (?::bigint[])";

    private static final String STEPS = """
            select date_trunc(?, day::timestamp)::date as step,
                coalesce(sum(number) filter (where act = 'asked'), 0) as asked,
                coalesce(sum(number) filter (where act = 'joined'), 0) as joined,
                coalesce(sum(number) filter (where act = 'left'), 0) as went,
                coalesce(sum(number) filter (where act = 'bounced'), 0) as bounced,
                coalesce(sum(number) filter (where act = 'complained'), 0) as complained
            from growth_day where %s and day between ? and ? group by 1 order by 1
            """.formatted(OF);

    private static final String SINCE = """
            select coalesce(sum(case act when 'asked' then 0 when 'joined' then number else -number end), 0)
            from growth_day where %s and day > ?
            """.formatted(OF);

    private static final String SOURCES = """
            select way, host, campaign, sum(number) as joined
            from growth_day where %s and act = 'joined' and day between ? and ?
            group by way, host, campaign order by joined desc, way, host, campaign limit ?
            """.formatted(OF);

    /** @param newsletter null for all together */
    public GrowthView over(Span span, @Nullable Newsletter newsletter) {
        var ids = ids(newsletter);
        var counted = Sql.list(database, STEPS, Growth::step, span.by().word(), ids, span.from(), span.to()).stream()
                .collect(Collectors.toMap(Step::from, Function.identity()));
        var end = actives.now(ids)
                - Sql.one(database, SINCE, row -> row.getLong(1), ids, span.to())
                        .orElse(0L);
        var steps = Stream.iterate(
                        span.by().start(span.from()),
                        it -> !it.isAfter(span.to()),
                        it -> span.by().next(it))
                .map(it -> counted.getOrDefault(it, Step.still(it)))
                .toList();
        return GrowthView.of(span, steps, end);
    }

    /** Where those who joined came from, most first. */
    public List<Source> sources(Span span, @Nullable Newsletter newsletter) {
        return Sql.list(database, SOURCES, Source::read, ids(newsletter), span.from(), span.to(), MOST_SOURCES);
    }

    /** The first day of which anything is known. */
    public Optional<LocalDate> firstDay() {
        return Sql.one(
                        database,
                        "select min(day) as day from growth_day",
                        row -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .flatMap(Function.identity());
    }

    /** On the clock of this newsletter, or of the first. */
    public LocalDate today(@Nullable Newsletter newsletter) {
        var zoned = Optional.ofNullable(newsletter).or(Newsletter::first);
        return zoned.map(it -> LocalDate.ofInstant(clock.instant(), it.zoneId()))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Long[] ids(@Nullable Newsletter newsletter) {
        return newsletter == null
                ? Newsletter.all().stream().map(it -> it.id).toArray(Long[]::new)
                : new Long[] {newsletter.id};
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("step", LocalDate.class),
                row.getLong("asked"),
                row.getLong("joined"),
                row.getLong("went"),
                row.getLong("bounced"),
                row.getLong("complained"),
                0);
    }
}
