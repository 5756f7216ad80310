package courant.bench;

import courant.bench.studio.Searches;
import courant.jar.RunningJar;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The readers' search of a publication with ten thousand posts. */
final class Search {
    private static final int POSTS = Integer.getInteger("posts", 10_000);

    private Search() {}

    static void run(Path folder, Consumer<String> print) throws Exception {
        try (var database = Database.start(folder.resolve("postgres"));
                var program = RunningJar.start(folder.resolve("data"), Studio.settings(database))) {
            try (var connection = database.connect()) {
                Searches.write(connection, POSTS);
            }
            Searches.print(URI.create(program.url().replace("localhost", "127.0.0.1")), print);
        }
    }
}
