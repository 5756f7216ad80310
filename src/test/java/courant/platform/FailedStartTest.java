package courant.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.api.Test;

class FailedStartTest {

    @Test
    void a_known_reason_is_told_in_its_sentence() {
        var fault = new RuntimeException("Failed to start quarkus", new CannotStart("the secret is another one"));
        assertThat(FailedStart.told(fault)).isEqualTo("Courant cannot start: the secret is another one");
    }

    @Test
    void a_taken_port_is_told_with_the_setting_that_changes_it() {
        assertThat(FailedStart.told(new RuntimeException(new BindException("Address already in use"))))
                .contains("Address already in use", "QUARKUS_HTTP_PORT");
    }

    @Test
    void an_unknown_fault_is_told_whole() {
        assertThat(FailedStart.told(new IllegalStateException("odd", new RuntimeException("deep"))))
                .contains("Courant cannot start", "odd", "deep", "FailedStartTest");
    }
}
