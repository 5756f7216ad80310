package courant.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Pages that nobody has asked for in the last second: from the request until the first byte of the answer. */
public final class FirstBytes {
    private static final List<String> PAGES = List.of("/p/%s", "/?%s", "/feed.xml?%s", "/archive?%s");
    /** Of each kind, before any is measured: the program has been running for a while. */
    private static final int WARM_UP = 300;
    private static final int ASKED = 300;

    private FirstBytes() {}

    /** @param posts as many slugs as are opened in all */
    public static void print(String site, List<String> posts, Consumer<String> print) throws Exception {
        print.accept("| page that is made anew | ms until the first byte, median | 95 of 100 | longest of " + ASKED + " |");
        print.accept("|---|--:|--:|--:|");
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var post : posts.subList(0, WARM_UP)) for (var page : PAGES) wait(client, site + page.formatted(post));
            for (var page : PAGES) print.accept(line(client, site, page, posts));
        }
    }

    private static String line(HttpClient client, String site, String page, List<String> posts) throws Exception {
        var waits = new double[ASKED];
        for (var time = 0; time < ASKED; time++) waits[time] = wait(client, site + page.formatted(posts.get(WARM_UP + time)));
        Arrays.sort(waits);
        return String.format(
                Locale.ROOT, "| `%s` | %.1f | %.1f | %.1f |", page.formatted("…"), waits[ASKED / 2], waits[ASKED * 95 / 100], waits[ASKED - 1]);
    }

    private static double wait(HttpClient client, String page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(page)).build();
        var start = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        var wait = (System.nanoTime() - start) / 1e6;
        try (var body = answer.body()) {
            body.readAllBytes();
        }
        if (answer.statusCode() != 200) throw new IOException(page + ": " + answer.statusCode());
        return wait;
    }
}
