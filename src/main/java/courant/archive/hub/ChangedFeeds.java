package courant.archive.hub;

import courant.archive.feed.FeedFormat;
import courant.archive.feed.Feeds;
import courant.platform.Site;
import courant.platform.sql.Sql;
import courant.post.Post;
import courant.post.label.Author;
import courant.post.label.Series;
import courant.post.label.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Compares posts with what the hub was told of them, and takes down which feeds it must hear of. Whoever publishes knows nothing
 * of it, and nothing that was published is forgotten.
 */
@ApplicationScoped
public class ChangedFeeds {
    // A hub that is new hears of what is new. Indexes: post_listed, feed_told's key.
    private static final String BEHIND = """
            select p.id from newsletter n join post p on p.newsletter_id = n.id and p.updated_at > now() - interval '1 day'
            left join feed_told t on t.post_id = p.id
            where case when p.state = 'published' then t.updated_at is distinct from p.updated_at
                       else t.updated_at <> p.updated_at end
            order by p.id limit ?
            """;
    private static final String TOLD = """
            insert into feed_told (post_id, updated_at) select id, updated_at from post where id = ?
            on conflict (post_id) do update set updated_at = excluded.updated_at
            """;
    // Another turn means: changed again since.
    private static final String NOTE = """
            insert into feed_ping (topic) select unnest(?) on conflict (topic)
            do update set due_at = now(), attempts = 0, turn = feed_ping.turn + 1
            """;
    private final DataSource database;
    private final Site site;

    public ChangedFeeds(DataSource database, Site site) {
        this.database = database;
        this.site = site;
    }

    /** Looks at so many posts at most; whether there are more. */
    @Transactional
    public boolean note(int most) {
        var behind = Sql.list(database, BEHIND, row -> row.getLong(1), most);
        for (var id : behind) Post.byId(id).ifPresent(this::note);
        return behind.size() == most;
    }

    private void note(Post post) {
        Sql.update(database, NOTE, (Object) topics(post).toArray(String[]::new));
        Sql.update(database, TOLD, post.id);
    }

    private List<String> topics(Post post) {
        var shelves = Stream.of(
                post.authors().stream().map(Author::path),
                post.tags().stream().map(Tag::path),
                post.series().stream().map(Series::path));
        return Stream.concat(Stream.of("/", post.newsletter.path()), shelves.flatMap(it -> it))
                .filter(path -> !path.isEmpty())
                .flatMap(path -> Arrays.stream(FeedFormat.values()).map(it -> Feeds.address(site, path, it)))
                .map(Object::toString)
                .toList();
    }
}
