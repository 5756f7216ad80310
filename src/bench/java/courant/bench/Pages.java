package courant.bench;

import courant.bench.pages.FirstBytes;
import courant.bench.pages.Race;
import courant.bench.studio.TenYears;
import courant.jar.RunningJar;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The site of a publication with a thousand posts. */
final class Pages {
    private static final int POSTS = 1_000;

    private Pages() {}

    static void run(Path folder, Consumer<String> print) throws Exception {
        try (var database = Database.start(folder.resolve("postgres"));
                var program = RunningJar.start(folder.resolve("data"), settings(database))) {
            try (var connection = database.connect()) {
                TenYears.write(connection, 1_000, POSTS);
            }
            FirstBytes.print(program.url(), published(), print);
            print.accept("");
            race(program.url() + "/p/" + published().getLast(), folder, print);
        }
    }

    private static void race(String page, Path folder, Consumer<String> print) throws Exception {
        var nginx = System.getProperty("nginx", "");
        var wrk = System.getProperty("wrk", "");
        if (nginx.isEmpty() || wrk.isEmpty()) print.accept("No race with nginx: it or wrk is not there.");
        else Race.print(nginx, wrk, page, folder, print);
    }

    private static List<String> published() {
        return IntStream.range(1, POSTS).filter(n -> n % 50 > 0).mapToObj(n -> "letter-" + n).toList();
    }

    private static Map<String, String> settings(Database database) {
        var settings = new HashMap<>(database.settings());
        settings.putAll(Map.of(
                "COURANT_OWNER_EMAIL", "owner@example.org",
                "COURANT_OWNER_PASSWORD", "a password for the benchmark",
                "COURANT_SECRET", "a secret for the benchmark"));
        return settings;
    }
}
