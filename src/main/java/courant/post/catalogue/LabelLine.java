package courant.post.catalogue;

import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A label in a list.
 *
 * @param posts how many posts have it, drafts too
 * @param picture of an author who has one
 * @param guest whether it is an author without an account
 * @param into the name of what it was merged into; null where it stands or was removed
 */
public record LabelLine(
        long id,
        String slug,
        String name,
        long posts,
        @Nullable String picture,
        boolean guest,
        @Nullable String into) {
    private static final String AUTHORS = """
            select a.id, a.slug, a.name, a.picture, a.account_id is null as guest, o.name as into_name,
                   (select count(*) from byline b where b.author_id = a.id) as posts
              from author a left join author o on o.id = a.merged_into""";
    private static final String TAGS = """
            select a.id, a.slug, a.name, null as picture, false as guest, o.name as into_name,
                   (select count(*) from post_tag b where b.tag_id = a.id) as posts
              from tag a left join tag o on o.id = a.merged_into""";
    private static final String SERIES = """
            select a.id, a.slug, a.name, null as picture, false as guest, null as into_name,
                   (select count(*) from post p where p.series_id = a.id) as posts
              from series a""";
    private static final String STANDS = " where a.removed_at is null and a.merged_into is null";
    private static final String GONE = " where (a.removed_at is not null or a.merged_into is not null)";
    private static final String PART = " and (lower(a.name), a.id) > (?, ?)"
            + " and strpos(lower(a.name), lower(?)) > 0 order by lower(a.name), a.id limit ?";
    private static final String LATEST = " order by a.id desc limit ?";

    /** By name. */
    public static Page<LabelLine> authors(String search, Cursor from, int size, DataSource database) {
        return page(AUTHORS + STANDS, search, from, size, database);
    }

    public static Page<LabelLine> tags(String search, Cursor from, int size, DataSource database) {
        return page(TAGS + STANDS, search, from, size, database);
    }

    public static Page<LabelLine> series(String search, Cursor from, int size, DataSource database) {
        return page(SERIES + " where a.removed_at is null", search, from, size, database);
    }

    /** What was removed or merged and can come back. */
    public static List<LabelLine> goneAuthors(int most, DataSource database) {
        return Sql.list(database, AUTHORS + GONE + LATEST, LabelLine::read, most);
    }

    public static List<LabelLine> goneTags(int most, DataSource database) {
        return Sql.list(database, TAGS + GONE + LATEST, LabelLine::read, most);
    }

    public static List<LabelLine> goneSeries(int most, DataSource database) {
        return Sql.list(database, SERIES + " where a.removed_at is not null" + LATEST, LabelLine::read, most);
    }

    private static Page<LabelLine> page(String which, String search, Cursor from, int size, DataSource database) {
        var rows = Sql.list(
                database, which + PART, LabelLine::read, from.word(0, ""), from.number(1, 0), search.strip(), size + 1);
        return Page.of(rows, size, it -> new Object[] {key(it, database), it.id});
    }

    /** As the database writes it small, since that is what the list is ordered by. */
    private static String key(LabelLine it, DataSource database) {
        return Sql.one(database, "select lower(?)", row -> row.getString(1), it.name)
                .orElseThrow();
    }

    private static LabelLine read(ResultSet row) throws SQLException {
        return new LabelLine(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getLong("posts"),
                row.getString("picture"),
                row.getBoolean("guest"),
                Optional.ofNullable(row.getString("into_name")).orElse(null));
    }
}
