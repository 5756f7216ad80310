package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.mailing.DeliveryState;
import courant.mailing.progress.AttemptView;
import courant.mailing.progress.Attempted;
import courant.mailing.progress.DeliveryList;
import courant.mailing.progress.RateCurve;
import courant.mailing.progress.Retry;
import courant.sender.SentMailing;
import courant.sender.Sink;
import courant.sender.ledger.Upkeep;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptsTest extends OwnEngines {
    @Inject
    DeliveryList deliveries;

    @Inject
    Retry retry;

    @Test
    void every_try_is_kept_with_what_the_relay_said_and_what_went_well_at_once_needs_no_row() {
        var mailing = mailing(2);
        sink.atRecipient(to -> to.equals(mailing.address(1)) ? "451 4.3.0 not now" : "250 fine");
        engine(1);
        await().until(() -> mailing.counts().deferred() == 1 && mailing.counts().accepted() == 1);
        sink.atRecipient(to -> "250 fine").atDot(to -> Sink.HANG_UP);
        again(mailing);
        await().until(() -> mailing.counts().uncertain() == 1);
        sink.atDot(to -> Sink.TAKEN);
        again(mailing);
        untilSent(mailing);
        await().untilAsserted(() -> assertThat(tries(mailing, 1))
                .extracting(AttemptView::state)
                .containsExactly(DeliveryState.DEFERRED, DeliveryState.UNCERTAIN, DeliveryState.ACCEPTED));
        assertThat(tries(mailing, 1).getFirst().code()).isEqualTo(451);
        assertThat(tries(mailing, 1).getFirst().reply()).contains("not now");
        assertThat(tries(mailing, 2)).extracting(AttemptView::state).containsExactly(DeliveryState.ACCEPTED);
        assertThat(mailing.word("select count(*) from attempt where mailing_id = ?", mailing.id))
                .isEqualTo("2");
    }

    @Test
    void what_is_uncertain_counts_as_sent_at_the_authors_word_and_is_not_repeated() {
        var mailing = mailing(3);
        sink.atDot(to -> to.equals(mailing.address(2)) ? Sink.HANG_UP : Sink.TAKEN);
        engine(1);
        await().until(() ->
                mailing.counts().uncertain() == 1 && mailing.counts().accepted() == 2);
        assertThat(retry.countAsSent(mailing.id, null)).isEqualTo(1);
        assertThat(retry.countAsSent(mailing.id, null)).isZero();
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(3);
        assertThat(mailing.counts().reconciliation())
                .isEqualTo("3 intended = 3 accepted + 0 rejected + 0 skipped + 0 uncertain");
        assertThat(sink.mails(mailing.address(2))).hasSize(1);
    }

    @Test
    void the_curve_of_a_mailing_stays_when_its_seconds_are_summed_up() {
        var mailing = mailing(1);
        mailing.update("""
                insert into mailing_pace (mailing_id, node_id, second, accepted)
                select ?, node, timestamptz '2031-01-01' - interval '30 years' + n * interval '1 second', 10
                from generate_series(0, 19) n cross join generate_series(1, 2) node where n not between 5 and 9
                """, mailing.id);
        var before = RateCurve.of(mailing.id, null, null, database);
        assertThat(before.points()).extracting(RateCurve.Point::accepted).containsExactly(100, 0, 100, 100);
        assertThat(before.points()).extracting(RateCurve.Point::rate).containsExactly(20.0, 0.0, 20.0, 20.0);
        new Upkeep(database).forgetPace();
        new Upkeep(database).forgetPace();
        assertThat(mailing.word("select count(*) from mailing_pace where mailing_id = ?", mailing.id))
                .isEqualTo("0");
        assertThat(RateCurve.of(mailing.id, null, null, database).points())
                .extracting(RateCurve.Point::accepted)
                .containsExactly(100, 0, 100, 100);
    }

    private void again(SentMailing mailing) {
        mailing.update("update delivery set due_at = now() where mailing_id = ? and due_at is not null", mailing.id);
    }

    private List<AttemptView> tries(SentMailing mailing, int number) {
        var delivery = Long.parseLong(mailing.of(number, "id"));
        return Attempted.of(mailing.id, delivery, deliveries, database)
                .orElseThrow()
                .attempts();
    }
}
