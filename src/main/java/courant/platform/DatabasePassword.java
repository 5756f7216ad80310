package courant.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Keeps other users of the machine out of the embedded database: its binaries start it trusting everybody on loopback,
 * so the first start sets a password (made from the installation's secret) and rewrites {@code pg_hba.conf} to ask for it.
 */
record DatabasePassword(String value) {
    private static final String RULES = """
            # Written by Courant: nobody connects without the password made from data/secret.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    static DatabasePassword of(Secret secret) {
        return new DatabasePassword(secret.derive("database"));
    }

    void demandFromNowOn(EmbeddedPostgres server, Path database) throws SQLException, IOException {
        var rules = database.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(RULES)) return;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + value + "'");
            Files.writeString(rules, RULES);
            statement.execute("select pg_reload_conf()");
        }
    }
}
