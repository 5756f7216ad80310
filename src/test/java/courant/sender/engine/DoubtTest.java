package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.mailing.DeliveryState;
import courant.mailing.progress.Retry;
import courant.sender.Doubt;
import courant.sender.Sink;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DoubtTest extends OwnEngines {
    @Inject
    Retry retry;

    @Test
    void an_answer_that_never_came_is_doubted_for_ten_minutes_then_sent_once_more_with_the_same_bytes() {
        var mailing = mailing(1);
        sink.atDot(to -> Sink.HANG_UP);
        engine(1);
        await().until(() -> mailing.counts().uncertain() == 1);
        assertThat(mailing.of(1, "due_at between now() + interval '9 minutes' and now() + interval '10 minutes'"))
                .isEqualTo("t");
        assertThat(mailing.state()).isEqualTo("sending");

        mailing.update("update delivery set due_at = now() where mailing_id = ?", mailing.id);
        untilSent(mailing);
        assertThat(mailing.of(1, "state")).isEqualTo("uncertain");
        assertThat(sink.mails(mailing.address(1))).hasSize(2);
        assertThat(sink.mails(mailing.address(1)).get(0))
                .isEqualTo(sink.mails(mailing.address(1)).get(1));
    }

    @Test
    void where_the_owner_holds_what_is_in_doubt_it_waits_for_the_author_and_goes_once_more_at_their_word() {
        var mailing = mailing(3);
        mailing.update("insert into node (name, lease_until) values (?, now() - interval '1 second')", mailing.domain);
        mailing.update("""
                update delivery set due_at = null, state = 'handing', node_id = (select id from node where name = ?)
                where mailing_id = ? and email = ?
                """, mailing.domain, mailing.id, mailing.address(3));
        mailing.noteClaims();
        sink.atDot(to -> to.equals(mailing.address(1)) ? Sink.HANG_UP : Sink.TAKEN);
        engine(1, Doubt.HOLD);
        untilSent(mailing);
        assertThat(mailing.counts().uncertain()).isEqualTo(2);
        assertThat(mailing.of(1, "due_at is null")).isEqualTo("t");

        sink.atDot(to -> Sink.TAKEN);
        assertThat(retry.of(mailing.id, DeliveryState.UNCERTAIN, null)).isEqualTo(2);
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(3);
        assertThat(sink.mails(mailing.address(1))).hasSize(2);
        assertThat(sink.mails(mailing.address(3))).hasSize(1);
    }
}
