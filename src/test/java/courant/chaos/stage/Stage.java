package courant.chaos.stage;

import courant.chaos.relay.ScriptedRelay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One installation for one trial: its database, its relay, its nodes. */
public final class Stage implements AutoCloseable {
    private final Ground ground;
    private final String name;
    private final int readers;
    private final ScriptedRelay relay = new ScriptedRelay();
    private final Map<String, String> settings = new HashMap<>();
    private final List<Courant> nodes = new ArrayList<>();

    Stage(Ground ground, String name, int readers) throws Exception {
        this.ground = ground;
        this.name = name;
        this.readers = readers;
        seed();
    }

    /** What every node is set to: the waits are short, the promises are the same. */
    static Map<String, String> settings(String databaseUrl) {
        var settings = new HashMap<String, String>();
        settings.put("COURANT_SECRET", "the secret of all chaos");
        settings.put("COURANT_BASE_URL", "http://courant.example");
        settings.put("COURANT_SENDER_LEASE", "5s");
        settings.put("COURANT_SENDER_RECOVER_EVERY", "1s");
        settings.put("COURANT_SENDER_DOUBT_WAIT", "2s");
        settings.put("COURANT_SMTP_REPLY_WITHIN", "20s");
        settings.put("COURANT_SMTP_CONNECTIONS", String.valueOf(Bound.CONNECTIONS));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", databaseUrl);
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        return settings;
    }

    /** For the nodes that start from here on. */
    public Stage with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** With the lease as it is without a setting: where nobody is to be declared gone, a machine out of breath is not either. */
    public Stage patient() {
        return with("COURANT_SENDER_LEASE", "20s");
    }

    public ScriptedRelay relay() {
        return relay;
    }

    public Ground ground() {
        return ground;
    }

    public int readers() {
        return readers;
    }

    /** A node that is started. */
    public Courant node() throws Exception {
        var node = another();
        node.start();
        return node;
    }

    /** A node that is still to be started. */
    public Courant another() throws Exception {
        var folder = Files.createDirectories(folder().resolve("node-" + nodes.size()));
        var node = new Courant(this, folder, settings);
        nodes.add(node);
        return node;
    }

    public Path folder() {
        return ground.folder().resolve(name);
    }

    public String database() {
        return name;
    }

    /** Straight to the database, past every wiretap. */
    public Connection connect() throws SQLException {
        return ground.postgres().connect(name);
    }

    public void run(String... statements) throws SQLException {
        ground.postgres().run(name, statements);
    }

    /** A single number out of the database. */
    public long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    public String text(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What became of the mailing, of all readers. */
    public Count count(Courant node, long mailing) throws SQLException {
        return Counting.of(this, node, mailing, readers);
    }

    @Override
    public void close() throws Exception {
        for (var node : nodes) node.close();
        relay.close();
        if (!ground.postgres().isAlive()) ground.postgres().start();
        ground.postgres().run("postgres", "drop database if exists " + name + " with (force)");
    }

    private void seed() throws SQLException {
        run("""
                insert into subscriber (email, name)
                select 'reader' || n || '@example.net', 'Reader ' || n from generate_series(1, %d) n
                """.formatted(readers), """
                insert into subscription (newsletter_id, subscriber_id, status, confirmed_at)
                select (select min(id) from newsletter), id, 'active', now() from subscriber
                on conflict do nothing
                """, "analyze");
    }
}
