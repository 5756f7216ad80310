package courant.bench;

import courant.bench.studio.Owner;
import courant.bench.studio.Reaches;
import courant.bench.studio.TenYears;
import courant.bench.studio.Waits;
import courant.jar.RunningJar;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The studio of a publication with a million subscribers and a thousand posts. */
final class Studio {
    private static final int SUBSCRIBERS = Integer.getInteger("subscribers", 1_000_000);
    private static final int POSTS = 1_000;
    private static final String EMAIL = "owner@example.org";
    private static final String PASSWORD = "a password for the benchmark";

    private Studio() {}

    static void run(Path folder, Consumer<String> print) throws Exception {
        try (var database = Database.start(folder.resolve("postgres"));
                var program = RunningJar.start(folder.resolve("data"), settings(database))) {
            try (var connection = database.connect()) {
                TenYears.write(connection, SUBSCRIBERS, POSTS);
            }
            var owner = Owner.signIn(program.url(), EMAIL, PASSWORD);
            Waits.print(owner, print);
            print.accept("");
            Reaches.print(owner, print);
        }
    }

    static Map<String, String> settings(Database database) {
        var settings = new HashMap<>(database.settings());
        settings.putAll(Map.of(
                "COURANT_OWNER_EMAIL", EMAIL, "COURANT_OWNER_PASSWORD", PASSWORD, "COURANT_SECRET", "a secret for the benchmark"));
        return settings;
    }
}
