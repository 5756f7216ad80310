package courant.insight.growth;

import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Why readers left, as far as they said so and are kept still. Index: leaving_reason_at. */
@ApplicationScoped
public class Reasons {
    private final DataSource database;

    public Reasons(DataSource database) {
        this.database = database;
    }

    private static final String WITHIN =
            "from leaving_reason where newsletter_id = any (?::bigint[]) and at >= ? and at < ?";

    /** Of one newsletter or of all, most first; days on the clock of the newsletter, or of the first. */
    public List<WhyLeft> over(Span span, @Nullable Newsletter newsletter) {
        var sql = "select reason, count(*) as readers " + WITHIN + " group by reason order by readers desc, reason";
        return Sql.list(database, sql, WhyLeft::read, within(span, newsletter).toArray());
    }

    /** What they wrote, the newest first. */
    public List<Remark> remarks(Span span, @Nullable Newsletter newsletter, int most) {
        var values = within(span, newsletter);
        values.add(most);
        var sql = "select at, subscriber_id, reason, remark " + WITHIN + " and remark <> '' order by at desc limit ?";
        return Sql.list(database, sql, Remark::read, values.toArray());
    }

    private static List<Object> within(Span span, @Nullable Newsletter newsletter) {
        var of = newsletter == null ? Newsletter.all() : List.of(newsletter);
        var zone = zone(newsletter);
        var values = new ArrayList<Object>();
        values.add(of.stream().map(it -> it.id).toArray(Long[]::new));
        values.add(span.from().atStartOfDay(zone).toInstant());
        values.add(span.to().plusDays(1).atStartOfDay(zone).toInstant());
        return values;
    }

    private static ZoneId zone(@Nullable Newsletter newsletter) {
        return Optional.ofNullable(newsletter)
                .or(Newsletter::first)
                .map(Newsletter::zoneId)
                .orElse(ZoneOffset.UTC);
    }
}
