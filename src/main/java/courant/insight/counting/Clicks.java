package courant.insight.counting;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what was counted. By the keys of counted_mailing and link_count: as many rows as a mailing has links. */
@ApplicationScoped
public class Clicks {
    private final DataSource database;

    public Clicks(DataSource database) {
        this.database = database;
    }

    private static final String ATTENTION = """
            select bool_or(m.opens) as opens, bool_or(m.clicks) as clicks,
                sum(c.readers) filter (where c.link = 0 and not c.machine) as opened,
                sum(c.readers) filter (where c.link = -1 and not c.machine) as clicked,
                sum(c.by_proxy) filter (where c.link = 0 and not c.machine) as proxied,
                sum(c.hits) filter (where c.link = 0 and c.machine) as machine_opens,
                sum(c.hits) filter (where c.link = -1 and c.machine) as machine_clicks
            from mailing p join counted_mailing m on m.mailing_id = p.id
            left join link_count c on c.mailing_id = m.mailing_id and c.link < 1
            where p.post_id = ?
            """;

    private static final String LINKS = """
            select l.address,
                coalesce(sum(c.readers) filter (where not c.machine), 0) as readers,
                coalesce(sum(c.hits) filter (where not c.machine), 0) as clicks,
                coalesce(sum(c.hits) filter (where c.machine), 0) as machines
            from mailing p join counted_mailing m on m.mailing_id = p.id and m.clicks
            join counted_link l on l.mailing_id = m.mailing_id
            left join link_count c on c.mailing_id = l.mailing_id and c.link = l.link
            where p.post_id = ? group by l.address order by readers desc, clicks desc, min(l.link)
            """;

    public Attention attention(long post) {
        return Sql.one(database, ATTENTION, Clicks::attention, post).orElse(Attention.UNCOUNTED);
    }

    /** All links of a post's mails, those that most readers clicked first. */
    public List<LinkFigures> links(long post) {
        return Sql.list(
                database,
                LINKS,
                row -> new LinkFigures(
                        row.getString("address"),
                        row.getLong("readers"),
                        row.getLong("clicks"),
                        row.getLong("machines")),
                post);
    }

    /** How many people clicked anything in each variant that a mailing tries: what a subject test is decided by. */
    public Map<Integer, Long> byVariant(long mailing) {
        return Sql.list(
                        database,
                        "select variant, readers from link_count where mailing_id = ? and link = -1 and not machine"
                                + " and variant >= 0",
                        row -> Map.entry(row.getInt(1), row.getLong(2)),
                        mailing)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Attention attention(ResultSet row) throws SQLException {
        var opens = row.getBoolean("opens");
        var clicks = row.getBoolean("clicks");
        return new Attention(
                known(opens, row, "opened"),
                known(clicks, row, "clicked"),
                known(opens, row, "proxied"),
                known(opens, row, "machine_opens"),
                known(clicks, row, "machine_clicks"));
    }

    private static @Nullable Long known(boolean counted, ResultSet row, String column) throws SQLException {
        return counted ? (Long) row.getLong(column) : null;
    }
}
