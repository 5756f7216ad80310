package courant.talk;

import courant.platform.sql.Sql;
import courant.post.Post;
import courant.talk.like.Likes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Comments as they stand under a post, each with its answers, the oldest first. */
@ApplicationScoped
class Threads {
    private static final int MOST_ANSWERS = 1000;
    /** Indexes: comment_top, comment_answer. */
    private static final String READ = """
            select c.id, c.parent_id, coalesce(c.reader_id, 0) as reader_id, coalesce(n.name, '') as name, c.body, c.state,
                c.created_at, c.edited_at is not null as edited, a.id is not null as by_author
            from comment c
            left join commenter n on n.subscriber_id = c.reader_id
            left join subscriber s on s.id = c.reader_id
            left join account a on a.id = ?::bigint and lower(a.email) = lower(s.email)
            """;

    /** Indexes: the primary keys, comment_shown. */
    private static final String COUNT = """
            select exists (select from quiet_post q where q.post_id = p.id),
                (select count(*) from comment c where c.post_id = p.id and c.state = 'shown'),
                %s
            from (select ?::bigint as id) p
            """.formatted(Likes.OF_POST);

    private final DataSource database;
    private final Clock clock;

    Threads(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose eyes: 0 for everybody's. */
    record Eyes(Post post, long reader, DateTimeFormatter days, Instant now) {}

    /**
     * What is said under a post, in numbers; asked for at once, since every reader of a post waits for it.
     *
     * @param quiet whether nobody talks under it
     * @param comments those that everybody sees
     */
    record Numbers(boolean quiet, long comments, long likes) {}

    private record Row(long parent, CommentView view) {}

    Numbers numbers(long postId) {
        return Sql.one(database, COUNT, row -> new Numbers(row.getBoolean(1), row.getLong(2), row.getLong(3)), postId)
                .orElseThrow();
    }

    /**
     * @param reader who also sees own ones that wait; 0 for none
     * @param after the number of the last comment of the page before
     */
    List<CommentView> of(Post post, long reader, long after, int most) {
        var eyes = new Eyes(post, reader, days(post), clock.instant());
        var tops = Sql.list(
                database, READ + """
                where c.post_id = ? and c.parent_id is null and c.id > ? and (c.state = 'shown'
                    or c.state = 'held' and c.reader_id = ?
                    or exists (select 1 from comment r where r.parent_id = c.id
                        and (r.state = 'shown' or r.state = 'held' and r.reader_id = ?)))
                order by c.id limit ?
                """, row -> read(row, eyes), post.createdBy, post.id, after, reader, reader, most);
        var answers = answers(tops, eyes);
        return tops.stream()
                .map(it -> it.view.with(answers.getOrDefault(it.view.id(), List.of())))
                .toList();
    }

    private Map<Long, List<CommentView>> answers(List<Row> tops, Eyes eyes) {
        var ids = tops.stream().map(it -> it.view.id()).toArray(Long[]::new);
        if (ids.length == 0) return Map.of();
        return Sql.list(
                        database,
                        READ + """
                where c.parent_id = any (?) and (c.state = 'shown' or c.state = 'held' and c.reader_id = ?)
                order by c.id limit ?
                """,
                        row -> read(row, eyes),
                        eyes.post.createdBy,
                        ids,
                        eyes.reader,
                        MOST_ANSWERS)
                .stream()
                .collect(Collectors.groupingBy(Row::parent, Collectors.mapping(Row::view, Collectors.toList())));
    }

    private static Row read(ResultSet row, Eyes eyes) throws SQLException {
        var state = row.getString("state");
        var own = eyes.reader != 0 && row.getLong("reader_id") == eyes.reader;
        var gone = !state.equals("shown") && !(state.equals("held") && own);
        var at = Objects.requireNonNull(Sql.instant(row, "created_at")).truncatedTo(ChronoUnit.SECONDS);
        return new Row(
                row.getLong("parent_id"),
                new CommentView(
                        row.getLong("id"),
                        gone ? "" : row.getString("name"),
                        row.getBoolean("by_author"),
                        gone,
                        at.toString(),
                        eyes.days.format(at.atZone(eyes.post.newsletter.zoneId())),
                        row.getBoolean("edited"),
                        state.equals("held"),
                        own && !gone,
                        own && !gone && at.plus(Comment.EDITABLE).isAfter(eyes.now),
                        gone ? List.of() : PlainText.read(row.getString("body")),
                        List.of()));
    }

    private static DateTimeFormatter days(Post post) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(post.newsletter.locale());
    }
}
