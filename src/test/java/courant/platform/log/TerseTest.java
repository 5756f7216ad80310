package courant.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerseTest {
    private static final Logger LOG = Logger.getLogger(TerseTest.class);
    private final AtomicLong nanos = new AtomicLong();
    private final Terse terse = new Terse(nanos::get);
    private final Ear ear = new Ear(LOG.getName(), Level.ALL);

    @AfterEach
    void stopListening() {
        ear.close();
    }

    @Test
    void ten_thousand_refusals_in_a_minute_are_a_dozen_lines_and_none_is_left_uncounted() {
        for (var n = 1; n <= 10_000; n++) {
            say("550", n);
            pass(Duration.ofMillis(6));
        }
        pass(Duration.ofSeconds(10));
        assertThat(said()).hasSize(5 + 6);
        assertThat(said().subList(0, 2)).containsExactly("550 number 1", "550 number 2");
        assertThat(said().getLast()).endsWith("the last: 550 number 10000");
        assertThat(said().stream()
                        .filter(it -> it.contains(" more like it"))
                        .mapToInt(it -> Integer.parseInt(it.split(" ")[0]))
                        .sum())
                .isEqualTo(10_000 - 5);
    }

    @Test
    void another_kind_is_said_in_full_meanwhile() {
        for (var n = 1; n <= 100; n++) say("550", n);
        say("421", 1);
        assertThat(said()).hasSize(6).last().isEqualTo("421 number 1");
    }

    @Test
    void what_was_quiet_for_ten_seconds_is_said_in_full_again() {
        for (var n = 1; n <= 100; n++) say("550", n);
        pass(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(10));
        say("550", 101);
        assertThat(said()).hasSize(7).last().isEqualTo("550 number 101");
    }

    @Test
    void kinds_without_end_do_not_fill_the_memory_or_the_disk() {
        for (var n = 1; n <= 10_000; n++) say("reply " + n, n);
        assertThat(said()).hasSizeLessThan(510);
    }

    private List<String> said() {
        return ear.heard();
    }

    private void say(String kind, int number) {
        terse.say(LOG, Logger.Level.WARN, kind, () -> kind + " number " + number);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        terse.sumUp();
    }
}
