package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StumblingTest extends OwnEngines {
    /** Of the statement that takes deliveries up, and of the one that settles them. */
    @ParameterizedTest
    @ValueSource(strings = {"with front as", "with ended as"})
    void a_part_that_fails_for_a_reason_nobody_thought_of_leaves_nobody_unmailed(String statement) {
        var mailing = mailing(30);
        var failing = new FailingDatabase(database, statement, 3);
        started(rig.engine(sink, 3, failing.asSource()));
        await().atMost(Duration.ofSeconds(40)).until(mailing::isSent);
        assertThat(failing.isOver()).isTrue();
        assertThat(sink.copies(mailing.domain)).isEqualTo(30);
        assertThat(mailing.counts().uncertain()).isZero();
    }
}
