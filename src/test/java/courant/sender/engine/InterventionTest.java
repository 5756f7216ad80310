package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterventionTest extends OwnEngines {
    @Test
    void a_pause_holds_within_two_seconds_and_goes_on_without_repeat_or_gap() {
        var mailing = mailing(200);
        sink.holdAfter(40);
        engine(4);
        await().until(() -> sink.copies(mailing.domain) >= 40);
        mailing.update("update mailing set state = 'paused' where id = ?", mailing.id);
        sink.letThrough(1_000);
        await().atMost(Duration.ofSeconds(2))
                .until(() -> mailing.counts().waiting() == mailing.counts().queued());
        var sentBefore = sink.copies(mailing.domain);
        assertThat(sentBefore).isLessThanOrEqualTo(44);

        mailing.update("update mailing set state = 'sending' where id = ?", mailing.id);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(200);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(200);
    }

    @Test
    void what_waits_when_a_mailing_is_cancelled_is_skipped() {
        var mailing = mailing(100);
        sink.holdAfter(10);
        engine(2);
        await().until(() -> sink.copies(mailing.domain) >= 10);
        mailing.update("update mailing set state = 'cancelled' where id = ?", mailing.id);
        sink.letThrough(1_000);
        await().until(() -> mailing.word("select finished_at is not null from mailing where id = ?", mailing.id)
                .equals("t"));
        assertThat(mailing.counts().accepted()).isLessThanOrEqualTo(12);
        assertThat(mailing.counts().accepted() + mailing.counts().skipped()).isEqualTo(100);
        assertThat(sink.copies(mailing.domain)).isEqualTo(mailing.counts().accepted());
    }

    @Test
    void a_reader_who_left_or_was_suppressed_during_the_sending_gets_nothing() {
        var mailing = mailing(60);
        sink.holdAfter(10);
        engine(2);
        await().until(() -> sink.copies(mailing.domain) >= 10);
        mailing.update("""
                update subscription set status = 'unsubscribed' where subscriber_id in
                (select id from subscriber where email = ?)
                """, mailing.address(59));
        mailing.update("insert into suppression (email, reason) values (?, 'complaint')", mailing.address(60));
        sink.letThrough(1_000);
        untilSent(mailing);
        assertThat(mailing.counts().skipped()).isEqualTo(2);
        assertThat(mailing.of(59, "reply")).isEqualTo("The subscriber has left.");
        assertThat(mailing.of(60, "reply")).isEqualTo("The address is suppressed.");
        assertThat(sink.recipients(mailing.domain)).isEqualTo(58);
    }

    @Test
    void a_reader_who_pauses_during_the_sending_gets_nothing_and_one_whose_pause_is_over_gets_it() {
        var mailing = mailing(60);
        sink.holdAfter(10);
        engine(2);
        await().until(() -> sink.copies(mailing.domain) >= 10);
        mailing.update(
                "update subscriber set paused_until = now() + interval '1 week' where email = ?", mailing.address(60));
        mailing.update(
                "update subscriber set paused_until = now() - interval '1 minute' where email = ?",
                mailing.address(59));
        sink.letThrough(1_000);
        untilSent(mailing);
        assertThat(mailing.counts().skipped()).isEqualTo(1);
        assertThat(mailing.of(60, "reply")).isEqualTo("The subscriber has paused.");
        assertThat(sink.recipients(mailing.domain)).isEqualTo(59);
    }
}
