package courant.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL beside the program, for one person on one machine. Its data lies under {@code data/postgres} and is
 * kept as safely as any other PostgreSQL keeps it: fsync and synchronous commit are on.
 */
@ApplicationScoped
public class EmbeddedDatabase {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static @Nullable EmbeddedPostgres running;

    /** True where an external database is configured. */
    static boolean unwanted() {
        return setting("QUARKUS_DATASOURCE_JDBC_URL", "quarkus.datasource.jdbc.url")
                .isPresent();
    }

    static Path configuredFolder() {
        return Path.of(setting("COURANT_DATA_DIR", "courant.data.dir").orElse("data"));
    }

    /** Starts it on a free loopback port and tells Quarkus where it is. */
    static void start(Path dataFolder) {
        try {
            var folder = DataFolder.own(dataFolder);
            DataFolder.take(folder);
            var password = DatabasePassword.of(Secret.kept(folder));
            LeftoverServer.end(folder.resolve("postgres"));
            running = server(folder, password.value());
            password.demandFromNowOn(running, folder.resolve("postgres"));
            System.setProperty("quarkus.datasource.jdbc.url", running.getJdbcUrl("postgres", "postgres"));
            System.setProperty("quarkus.datasource.username", "postgres");
            System.setProperty("quarkus.datasource.password", password.value());
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new CannotStart(
                    "the database in " + dataFolder.toAbsolutePath() + " does not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres server(Path folder, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .start();
    }

    /** Last of all, when nothing asks the database any more. */
    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        stop();
    }

    static void stop() {
        try {
            if (running != null) running.close();
        } catch (IOException e) {
            LOG.warn("The embedded database did not stop cleanly; the next start recovers it", e);
        }
    }

    private static Optional<String> setting(String variable, String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
