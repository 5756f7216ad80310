package courant.bench.studio;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The readers' search among ten thousand posts of some five hundred words, whose words are as frequent as words are. */
public final class Searches {
    private static final int WARM_UP = 15;
    private static final int ASKED = 30;
    /** Word n stands in about one of n places. */
    private static final String POSTS = """
            insert into post (newsletter_id, slug, title, subtitle, body, state, created_at, updated_at, published_at)
            select (select min(id) from newsletter), 'found-' || n,
                'About ' || (select string_agg('word' || floor(exp(random() * 10))::int, ' ') from generate_series(1, 4 + n % 3)),
                'With ' || (select string_agg('word' || floor(exp(random() * 10))::int, ' ') from generate_series(1, 6 + n % 3)),
                (select string_agg('word' || floor(exp(random() * 10))::int || case when i % 60 = 0 then E'.\\n\\n' else '' end, ' ')
                    from generate_series(1, 450 + n % 100) i),
                'published', written, written, written
            from (select n, now() - interval '10 years' * (n / :posts::double precision) as written from generate_series(1, :posts) n) it
            """;
    private static final List<String> QUERIES = List.of(
            "word9000", "word300", "word20", "word1", "word1 word2", "word40 word70 word110", "\"word3 word5\"", "word7 -word2",
            "word12 or word13", "nowhere");

    private Searches() {}

    /** Writes the posts and waits until all can be found. */
    public static void write(Connection connection, int posts) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(POSTS.replace(":posts", String.valueOf(posts)));
            statement.execute("analyze post");
            while (wordsOf(statement) < posts) statement.execute("select pg_sleep(0.5)");
            statement.execute("vacuum analyze post_words");
        }
    }

    private static int wordsOf(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select count(*) from post_words")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** From the request until the last byte of the page, in milliseconds, on the machine that the program runs on. */
    public static void print(URI base, Consumer<String> print) throws IOException, InterruptedException {
        print.accept("| search | ms, median | ms, longest of " + ASKED + " |");
        print.accept("|---|--:|--:|");
        for (var i = 0; i < QUERIES.size(); i++) print.accept(line(base, QUERIES.get(i), i));
    }

    /** A search a minute and address is bounded: each query comes from an address of its own. */
    private static String line(URI base, String query, int number) throws IOException, InterruptedException {
        var own = InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (number + 1)});
        try (var client = HttpClient.newBuilder().localAddress(own).version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(base.resolve("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))).build();
            var times = new double[ASKED];
            for (var time = -WARM_UP; time < ASKED; time++) {
                var start = System.nanoTime();
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) throw new IOException(query + " answers " + answer.statusCode());
                if (time >= 0) times[time] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            return String.format(Locale.ROOT, "| `%s` | %.1f | %.1f |", query, times[ASKED / 2], times[ASKED - 1]);
        }
    }
}
