package courant.archive.search;

import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import javax.sql.DataSource;

/** Keeps the words of published posts as the posts are now. */
@ApplicationScoped
public class PostWords {
    /** Of a text; a tsvector holds at most a megabyte. */
    private static final int MOST_CHARACTERS = 200_000;

    // By the keys of both tables; ten thousand posts take some milliseconds.
    private static final String BEHIND = """
            select p.id from post p join unnest(?, ?) as spoken (newsletter_id, language) using (newsletter_id)
            left join post_words w on w.post_id = p.id
            where p.state = 'published' and (w.post_id is null or w.version <> p.version or w.language <> spoken.language)
            order by p.id limit ?
            """;
    // One that goes by mail alone now has left the archive.
    private static final String FORGET =
            "delete from post_words w using post p where p.id = w.post_id and p.state <> 'published'";
    private static final String WRITE = """
            insert into post_words (post_id, published_at, version, language, heading, body, plain)
            values (?, ?, ?, ?,
                setweight(to_tsvector(?::regconfig, ?), 'A') || setweight(to_tsvector(?::regconfig, ?), 'B'), to_tsvector(?::regconfig, ?), ?)
            on conflict (post_id) do update set version = excluded.version, language = excluded.language,
                heading = excluded.heading, body = excluded.body, plain = excluded.plain
            """;
    private final DataSource database;

    public PostWords(DataSource database) {
        this.database = database;
    }

    /** Reads at most so many posts that are new or changed; whether there are more. */
    @Transactional
    public boolean catchUp(int most) {
        Sql.update(database, FORGET);
        var newsletters = Newsletter.all();
        var ids = newsletters.stream().map(it -> it.id).toArray(Long[]::new);
        var languages = newsletters.stream().map(it -> Stemming.of(it.locale())).toArray(String[]::new);
        var behind = Sql.list(database, BEHIND, row -> row.getLong(1), ids, languages, most);
        for (var post : behind) Post.byId(post).ifPresent(this::read);
        return behind.size() == most;
    }

    private void read(Post post) {
        var language = Stemming.of(post.newsletter.locale());
        var plain = plain(post.document().plainText());
        Sql.update(
                database,
                WRITE,
                post.id,
                Objects.requireNonNull(post.publishedAt),
                post.version,
                language,
                language,
                plain(post.title),
                language,
                plain(post.subtitle),
                language,
                plain(post.title) + "\n" + plain(post.subtitle) + "\n" + plain,
                plain);
    }

    private static String plain(String text) {
        var bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        return Ideographs.apart(bounded.replaceAll("\\p{Cntrl}", " "));
    }
}
