package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.sender.SentMailing;
import courant.sender.Sink;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises hold where eight messages are on their way at once on each connection; the bound is eight times as wide. */
@QuarkusTest
class WindowedSendingTest extends OwnEngines {

    @BeforeEach
    void by_chunks() {
        sink.offeringChunking(8);
    }

    @Test
    void a_thousand_readers_get_it_once_each() {
        var mailing = mailing(1_000);
        engine(3);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(1_000);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(1_000);
        assertThat(mailing.counts().accepted()).isEqualTo(1_000);
    }

    @Test
    void no_more_than_the_window_of_each_connection_is_ever_in_doubt() {
        var mailing = mailing(200);
        sink.holdAfter(20);
        engine(2);
        await().until(() -> sink.copies(mailing.domain) == 20);
        await().until(() -> mailing.counts().handing() >= 9);
        await().during(Duration.ofMillis(300)).until(() -> mailing.counts().handing() <= 16);
        sink.letThrough(1_000);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(200);
    }

    @Test
    void a_connection_that_breaks_leaves_at_most_its_window_in_doubt_and_each_is_named() {
        var mailing = mailing(400);
        var taken = new AtomicInteger();
        sink.atDot(to -> taken.incrementAndGet() == 200 ? Sink.HANG_UP : Sink.TAKEN);
        engine(2);
        await().until(() -> mailing.counts().accepted() + mailing.counts().uncertain() == 400);
        var uncertain = mailing.counts().uncertain();
        assertThat(uncertain).isBetween(1, 8);
        assertThat(mailing.counts().accepted()).isEqualTo(400 - uncertain);
        var twice = IntStream.rangeClosed(1, 400)
                .filter(it -> sink.mails(mailing.address(it)).size() > 1);
        assertThat(twice).isEmpty();
        assertThat(missing(mailing)).allMatch(it -> mailing.of(it, "state").equals("uncertain"));
    }

    @Test
    void a_stop_finishes_what_is_on_its_way_and_gives_the_rest_back() {
        var mailing = mailing(400);
        sink.holdAfter(100);
        var engine = engine(2);
        await().until(() -> sink.copies(mailing.domain) == 100);
        sink.letThrough(20);
        engine.stop();
        var counts = mailing.counts();
        assertThat(counts.uncertain() + counts.handing() + counts.claimed()).isZero();
        assertThat(counts.accepted()).isEqualTo(sink.copies(mailing.domain));

        sink.letThrough(1_000);
        engine(2);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(400);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(400);
    }

    @Test
    void a_pause_takes_effect_behind_what_is_on_its_way() {
        var mailing = mailing(200);
        sink.holdAfter(40);
        engine(2);
        await().until(() -> sink.copies(mailing.domain) == 40);
        mailing.update("update mailing set state = 'paused' where id = ?", mailing.id);
        sink.letThrough(1_000);
        await().atMost(Duration.ofSeconds(2))
                .until(() -> mailing.counts().waiting() == mailing.counts().queued());
        assertThat(sink.copies(mailing.domain)).isLessThanOrEqualTo(40 + 16);

        mailing.update("update mailing set state = 'sending' where id = ?", mailing.id);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(200);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(200);
    }

    @Test
    void a_refused_reader_is_rejected_alone() {
        var mailing = mailing(100);
        sink.atRecipient(to -> to.equals(mailing.address(50)) ? "550 5.1.1 nobody" : "250 fine");
        engine(2);
        untilSent(mailing);
        assertThat(mailing.counts().rejected()).isEqualTo(1);
        assertThat(mailing.of(50, "state")).isEqualTo("rejected");
        assertThat(mailing.counts().accepted()).isEqualTo(99);
    }

    @Test
    void a_relay_that_offers_it_in_vain_costs_nobody_theirs() {
        sink.offeringChunkingInVain();
        var mailing = mailing(100);
        engine(2);
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(100);
        assertThat(sink.copies(mailing.domain)).isEqualTo(100);
        assertThat(mailing.of(1, "attempts")).isEqualTo("1");
    }

    private List<Integer> missing(SentMailing mailing) {
        return IntStream.rangeClosed(1, 400)
                .filter(it -> sink.mails(mailing.address(it)).isEmpty())
                .boxed()
                .toList();
    }
}
