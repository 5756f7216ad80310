package courant.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL for one scenario, with the settings of the embedded one. */
final class Database implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final ProcessHandle process;

    private Database(EmbeddedPostgres server, Path folder) throws IOException {
        this.server = server;
        var pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
        process = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    static Database start(Path folder) throws IOException {
        return new Database(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .start(), folder);
    }

    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }

    /** Confirmed subscribers of every newsletter: {@code reader1@…} to this number, where they are not there yet. */
    void subscribe(int readers) throws SQLException {
        run("""
                insert into subscriber (email, name)
                select 'reader' || n || '@example.net', 'Reader ' || n from generate_series(1, %d) n
                on conflict do nothing
                """.formatted(readers));
        run("""
                insert into subscription (newsletter_id, subscriber_id, status, confirmed_at)
                select n.id, s.id, 'active', now() from newsletter n, subscriber s on conflict do nothing
                """);
        run("vacuum analyze");
        run("checkpoint");
    }

    /** Asked here: the API would count the rows each time. */
    boolean isSent(int mailing) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from mailing where state = 'sent' and id = " + mailing)) {
            return rows.next();
        }
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Seconds of processor time. */
    double cpu() {
        return CpuTime.of(process);
    }

    private void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
