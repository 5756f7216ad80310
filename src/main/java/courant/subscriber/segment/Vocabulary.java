package courant.subscriber.segment;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The words that subscribers have, to propose them where one is typed: those of the newest, and those that the database's own
 * statistics call common. Nobody waits for a look at a million rows; a word that is not proposed can be typed.
 */
@ApplicationScoped
public class Vocabulary {
    private static final int NEWEST = 10_000;
    private static final int MOST = 200;
    private final DataSource database;

    public Vocabulary(DataSource database) {
        this.database = database;
    }

    public List<String> tags() {
        var tags = new TreeSet<>(words("select distinct unnest(tags) from (%s) s limit " + MOST));
        tags.addAll(Sql.list(database, COMMON, row -> row.getString(1), MOST));
        return tags.stream().limit(MOST).toList();
    }

    public List<String> attributes() {
        return words("select distinct key from (%s) s, jsonb_object_keys(s.attributes) key order by key limit " + MOST);
    }

    public List<String> languages() {
        return words("select distinct lower(locale) from (%s) s where locale is not null order by 1 limit " + MOST);
    }

    /** By subscriber's key. */
    private List<String> words(String sql) {
        var newest = "select tags, attributes, locale from subscriber order by id desc limit " + NEWEST;
        return Sql.list(database, sql.formatted(newest), row -> row.getString(1));
    }

    private static final String COMMON = """
            select unnest(most_common_elems::text::text[]) from pg_stats
            where schemaname = current_schema() and tablename = 'subscriber' and attname = 'tags' limit ?
            """;
}
