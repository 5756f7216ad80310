package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.sender.Sink;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises hold where the next message's commands ride behind the dot of the one before. */
@QuarkusTest
class PipelinedSendingTest extends OwnEngines {

    @BeforeEach
    void the_relay_takes_groups() {
        sink.offeringPipelining();
    }

    @Test
    void every_subscriber_gets_it_once_and_most_messages_ride() {
        var mailing = mailing(400);
        engine(4);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(400);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(400);
        assertThat(sink.rides()).isGreaterThan(200);
    }

    @Test
    void a_reader_who_leaves_while_their_envelope_is_under_way_gets_nothing() {
        var mailing = mailing(60);
        sink.holdAfter(10);
        engine(1);
        await().until(() -> sink.copies(mailing.domain) == 10);
        mailing.update("""
                update subscription set status = 'unsubscribed' where newsletter_id = ? and subscriber_id in
                (select subscriber_id from delivery where mailing_id = ? and state in ('queued', 'claimed'))
                """, mailing.newsletter, mailing.id);
        sink.letThrough(1_000);
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(11);
        assertThat(mailing.counts().skipped()).isEqualTo(49);
        assertThat(sink.copies(mailing.domain)).isEqualTo(11);
    }

    @Test
    void no_more_than_one_message_on_each_connection_is_ever_in_doubt() {
        var mailing = mailing(100);
        sink.holdAfter(20);
        engine(3);
        await().until(() -> sink.copies(mailing.domain) == 20);
        await().during(Duration.ofMillis(300)).until(() -> mailing.counts().handing() <= 3);
        assertThat(sink.rides()).isPositive();
        sink.letThrough(1_000);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(100);
    }

    @Test
    void a_pause_holds_what_was_announced_and_it_goes_on_without_repeat_or_gap() {
        var mailing = mailing(200);
        sink.holdAfter(40);
        engine(4);
        await().until(() -> sink.copies(mailing.domain) >= 40);
        mailing.update("update mailing set state = 'paused' where id = ?", mailing.id);
        sink.letThrough(1_000);
        await().atMost(Duration.ofSeconds(2))
                .until(() -> mailing.counts().waiting() == mailing.counts().queued());
        assertThat(sink.copies(mailing.domain)).isLessThanOrEqualTo(44);

        mailing.update("update mailing set state = 'sending' where id = ?", mailing.id);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(200);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(200);
    }

    @Test
    void a_relay_that_hangs_up_after_every_tenth_message_costs_nobody_theirs() {
        var mailing = mailing(200);
        var taken = new AtomicInteger();
        sink.atRecipient(to -> taken.incrementAndGet() % 10 == 0 ? Sink.HANG_UP : "250 fine");
        engine(3);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(200);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(200);
        assertThat(mailing.of(1, "attempts")).isEqualTo("1");
    }
}
