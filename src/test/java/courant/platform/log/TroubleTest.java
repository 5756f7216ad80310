package courant.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import courant.platform.sql.DatabaseFault;
import java.sql.SQLException;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final Logger LOG = Logger.getLogger(TroubleTest.class);
    private static final SQLException AWAY = new SQLException("Connection refused", "08001");
    private static final SQLException CLASH = new SQLException("duplicate key", "23505");
    private final Ear ear = new Ear(LOG.getName(), Level.ALL);

    @AfterEach
    void stopListening() {
        ear.close();
        Terse.LOG.forget();
    }

    @Test
    void a_database_that_is_away_is_a_line_however_deep_its_fault_lies() {
        say(new DatabaseFault(AWAY));
        say(new IllegalStateException("The session is broken", new IllegalStateException(AWAY)));
        assertThat(ear.lines()).hasSize(2).allSatisfy(it -> {
            assertThat(it.getLevel().getName()).isEqualTo("WARN");
            assertThat(it.getThrown()).isNull();
            assertThat(it.getMessage())
                    .isEqualTo("Readers are counted later: the database cannot be asked: Connection refused");
        });
    }

    @Test
    void a_database_that_stays_away_does_not_fill_the_log() {
        for (var n = 0; n < 1_000; n++) say(new DatabaseFault(AWAY));
        assertThat(ear.lines()).hasSizeLessThan(10);
    }

    @Test
    void a_fault_of_the_program_is_said_with_its_trace() {
        var fault = new IllegalStateException("nobody thought of this");
        say(fault);
        say(new DatabaseFault(CLASH));
        assertThat(ear.lines()).extracting(it -> it.getLevel().getName()).containsExactly("ERROR", "ERROR");
        assertThat(ear.lines().getFirst().getThrown()).isSameAs(fault);
    }

    private static void say(Throwable fault) {
        Trouble.say(LOG, fault, "Readers are counted later");
    }
}
