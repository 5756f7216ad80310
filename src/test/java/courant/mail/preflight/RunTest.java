package courant.mail.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.preflight.dns.Answer;
import courant.mail.preflight.dns.Horizon;
import courant.mail.preflight.dns.RecordKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunTest {
    private final CountDownLatch never = new CountDownLatch(1);

    private record Asking(Matter matter, java.util.function.Supplier<Line> answer) implements Check {
        @Override
        public Line look() {
            return answer.get();
        }
    }

    @Test
    void what_takes_too_long_or_breaks_or_cannot_be_asked_is_not_called_good() {
        var run = Run.start(
                List.of(
                        new Asking(Matter.SPF, this::atLast),
                        new Asking(Matter.DKIM, () -> {
                            throw new NoAnswer("Nobody answers.");
                        }),
                        new Asking(Matter.DMARC, () -> {
                            throw new IllegalStateException("a fault of ours");
                        }),
                        new Asking(Matter.SIZE, () -> Matter.SIZE.pass("Small."))),
                Duration.ofMillis(200));
        assertThat(run.all())
                .extracting(Line::result)
                .containsExactly(Result.NOT_CHECKABLE, Result.NOT_CHECKABLE, Result.NOT_CHECKABLE, Result.PASS);
    }

    @Test
    void what_is_through_is_shown_while_the_rest_is_waited_for() {
        var run = Run.start(
                List.of(new Asking(Matter.SPF, this::atLast), Check.told(Matter.SIZE.pass("Small."))),
                Duration.ofSeconds(30));
        assertThat(run.waiting()).isEqualTo(1);
        assertThat(run.lines()).extracting(Line::check).containsExactly(Matter.SIZE);
        never.countDown();
        assertThat(run.all()).hasSize(2);
    }

    @Test
    void what_fails_stands_first() {
        var run = Run.start(
                List.of(
                        Check.told(Matter.SUBJECT.pass("")),
                        Check.told(Matter.SPF.warn("", "")),
                        Check.told(Matter.RELAY.fail("", ""))),
                Duration.ofSeconds(1));
        assertThat(run.all()).extracting(Line::check).containsExactly(Matter.RELAY, Matter.SPF, Matter.SUBJECT);
    }

    @Test
    void where_the_public_dns_is_out_of_sight_nothing_is_said_to_be_missing() {
        var blind = new Horizon(new KnownDns());
        assertThat(blind.look("example.edu", RecordKind.TXT)).isInstanceOf(Answer.Silent.class);
        var seeing = new Horizon(new KnownDns().with("com", RecordKind.NS, "a.gtld-servers.net"));
        assertThat(seeing.look("example.edu", RecordKind.TXT)).isInstanceOf(Answer.Missing.class);
    }

    private Line atLast() {
        try {
            never.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Matter.SPF.pass("At last.");
    }
}
