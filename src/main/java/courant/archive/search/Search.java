package courant.archive.search;

import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** Finds published posts by title, subtitle and text, the best first. */
@ApplicationScoped
public class Search {
    /**
     * Ranking reads the words of each post that it ranks, so of a word that stands everywhere only the newest posts are ranked.
     * What a text counts for stays below one (32): however often a word stands in it, a title or a subtitle is worth more.
     * An index knows words and not where they stand: a phrase is looked for in those that have its words, the newest first, until
     * there are enough. (What must not be in a text is left as it is: less would be excluded than was asked.)
     * Indexes: post_words_heading, post_words_body.
     */
    private static final String FIND = """
            with asked as materialized (
                select language, query, case when query::text like '%!%' then query
                    else regexp_replace(query::text, '<(-|[0-9]+)>', '&', 'g')::tsquery end as words
                from (select language, websearch_to_tsquery(language::regconfig, ?) as query from unnest(?) as spoken (language)) it
            ), matching as materialized (
                (select post_id from (
                    select w.post_id, w.published_at, w.heading as text, a.query, a.words
                    from asked a join post_words w on w.language = a.language and w.heading @@ a.words
                    order by w.published_at desc offset 0) it
                where words = query or text @@ query order by published_at desc limit 200)
                union
                (select post_id from (
                    select w.post_id, w.published_at, w.body as text, a.query, a.words
                    from asked a join post_words w on w.language = a.language and w.body @@ a.words
                    order by w.published_at desc offset 0) it
                where words = query or text @@ query order by published_at desc limit 200)
            ), ranked as materialized (
                select w.post_id, a.query, w.language, w.plain,
                    40 * ts_rank(w.heading, a.query) + ts_rank_cd(w.body, a.query, 1 | 32) as rank, w.published_at
                from matching join post_words w using (post_id) join asked a on a.language = w.language
                order by rank desc, w.published_at desc limit ? offset ?
            )
            select p.slug, p.title, p.subtitle, p.published_at, ts_headline(r.language::regconfig, r.plain, r.query, ?) as excerpt
            from ranked r join post p on p.id = r.post_id where p.state = 'published'
            order by r.rank desc, r.published_at desc
            """;

    private static final String CUT =
            "StartSel=%c, StopSel=%c, MaxFragments=2, MaxWords=28, MinWords=14, ShortWord=0, FragmentDelimiter=\" … \""
                    .formatted(Excerpt.START, Excerpt.END);

    private final DataSource database;

    public Search(DataSource database) {
        this.database = database;
    }

    /**
     * @param words as people type them: "a phrase", or, -not (PostgreSQL 12.3, websearch_to_tsquery); nothing in them is an error
     * @param skipped how many better ones are not wanted
     */
    public List<Found> find(String words, int skipped, int most) {
        var languages = Newsletter.all().stream()
                .map(it -> Stemming.of(it.locale()))
                .distinct()
                .toArray(String[]::new);
        return Sql.list(database, FIND, Search::found, Ideographs.asPhrases(words), languages, most, skipped, CUT);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                "/p/" + row.getString("slug"),
                row.getString("title"),
                row.getString("subtitle"),
                Objects.requireNonNull(Sql.instant(row, "published_at")),
                Excerpt.of(row.getString("excerpt")));
    }
}
