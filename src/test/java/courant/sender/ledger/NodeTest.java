package courant.sender.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NodeTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    DataSource database;

    @Test
    void who_lost_its_place_does_not_find_it_again_in_that_of_another() {
        begin();
        var forgotten = Node.register(database, "forgotten by a restored database", LEASE);
        forgotten.leave();
        begin();
        var next = Node.register(database, "registered after that", LEASE);
        assertThat(next.renew()).isTrue();
        assertThat(forgotten.renew()).isFalse();
        next.leave();
    }

    /** As a database that was restored does: it counts on from what it knows. */
    private void begin() {
        Sql.one(
                database,
                "select setval(pg_get_serial_sequence('node', 'id'), (select coalesce(max(id), 1) from node))",
                row -> row.getLong(1));
    }
}
