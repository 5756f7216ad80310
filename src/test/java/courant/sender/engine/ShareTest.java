package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.smtp.Outcome;
import courant.mail.smtp.Phase;
import courant.mail.smtp.Reply;
import courant.mailing.content.Addressed;
import courant.sender.ledger.Claim;
import courant.sender.ledger.Mark;
import courant.sender.relay.DomainGroup;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareTest {
    private final Share share = new Share(20);
    private long now = Duration.ofHours(1).toNanos();

    @Test
    void what_is_taken_opens_it_up_to_all_connections() {
        assertThat(share.allowed()).isEqualTo(10);
        for (var i = 0; i < 300; i++) end(taken());
        assertThat(share.allowed()).isEqualTo(20);
        assertThat(share.isSlow(now)).isFalse();
    }

    @Test
    void as_many_are_busy_at_once_as_it_allows() {
        for (var i = 0; i < 10; i++) {
            assertThat(share.isFree(now)).isTrue();
            share.take();
        }
        assertThat(share.isFree(now)).isFalse();
        share.spare();
        assertThat(share.isFree(now)).isTrue();
    }

    @Test
    void what_is_put_off_narrows_it_one_by_one_until_it_rests_and_each_time_longer() {
        var ended = 0;
        for (; !share.isResting(now); ended++) end(putOff());
        assertThat(ended).isBetween(50, 70);
        assertThat(share.allowed()).isEqualTo(1);
        assertThat(share.restLeft(now)).isEqualTo(Duration.ofSeconds(5));

        now += Duration.ofSeconds(6).toNanos();
        assertThat(share.isFree(now)).isTrue();
        for (var i = 0; i < 5; i++) end(putOff());
        assertThat(share.restLeft(now)).isEqualTo(Duration.ofSeconds(10));

        now += Duration.ofSeconds(11).toNanos();
        end(taken());
        for (var i = 0; i < 7; i++) end(putOff());
        assertThat(share.restLeft(now)).isEqualTo(Duration.ofSeconds(5));
    }

    private void end(Outcome outcome) {
        share.take();
        share.ended(Mark.of(claim(), outcome, "relay"), now);
    }

    private static Outcome taken() {
        return new Outcome.Accepted(Phase.DOT, new Reply(250, Optional.empty(), "fine"));
    }

    private static Outcome putOff() {
        return new Outcome.Deferred(Phase.RCPT, new Reply(451, Optional.of("4.4.5"), "slow down"), false);
    }

    private static Claim claim() {
        return new Claim(new Addressed(1, 1, 1, 1, "a@gmail.com", Optional.empty()), 0, false, DomainGroup.GMAIL);
    }
}
