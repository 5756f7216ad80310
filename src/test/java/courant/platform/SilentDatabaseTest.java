package courant.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

@QuarkusTest
class SilentDatabaseTest {
    @Inject
    DataSource database;

    @Test
    void a_database_that_says_no_word_is_not_waited_for_for_ever() throws Exception {
        try (var connection = database.getConnection()) {
            var driver = connection.unwrap(PGConnection.class);
            assertThat(((Connection) driver).getNetworkTimeout())
                    .isEqualTo((int) Duration.ofMinutes(5).toMillis());
        }
    }
}
