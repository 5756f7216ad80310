package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.mailing.Mailing;
import courant.sender.SentMailing;
import courant.sender.Sink;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyTest extends OwnEngines {
    private static final String BLOCKED = "554 5.7.1 blocked, see our postmaster's page";

    @Test
    void a_relay_that_refuses_us_pauses_the_mailing_and_costs_no_reader_anything() {
        var mailing = mailing(100);
        sink.atDot(to -> BLOCKED);
        engine(4);
        untilPaused(mailing);
        assertThat(reason(mailing)).contains("The relay sink refuses", "554 5.7.1 blocked, see our postmaster's page");
        await().until(() -> mailing.counts().handing() + mailing.counts().claimed() == 0);
        await().until(() -> mailing.counts().rejected() == 0);
        assertThat(mailing.counts().deferred()).isBetween(5, 20);
        assertThat(mailing.word("select max(attempts) from delivery where mailing_id = ?", mailing.id))
                .isEqualTo("0");

        sink.atDot(to -> Sink.TAKEN);
        resume(mailing);
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(100);
    }

    @Test
    void a_burst_of_temporary_policy_refusals_pauses_it_too() {
        var mailing = mailing(100);
        sink.atRecipient(to -> "450 4.7.1 too much mail from you");
        engine(2);
        untilPaused(mailing);
        assertThat(reason(mailing)).contains("450 4.7.1 too much mail from you");
        assertThat(mailing.counts().rejected()).isZero();
    }

    @Test
    void few_who_refuse_us_among_many_who_do_not_stop_nobody() {
        var mailing = mailing(100);
        sink.atDot(to -> to.matches("reader(10|20|50|90)@.*") ? BLOCKED : Sink.TAKEN);
        engine(1);
        untilSent(mailing);
        assertThat(mailing.counts().rejected()).isEqualTo(4);
        assertThat(mailing.of(10, "refusal")).isEqualTo("policy");
    }

    @Test
    void addresses_that_do_not_exist_are_no_reason_to_pause() {
        var mailing = mailing(30);
        sink.atRecipient(to -> "550 5.1.1 no such user");
        engine(2);
        untilSent(mailing);
        assertThat(mailing.counts().rejected()).isEqualTo(30);
    }

    @Test
    void an_author_who_resumes_all_the_same_reaches_those_whose_provider_takes_it() {
        var mailing = mailing(60);
        sink.atDot(to -> to.matches("reader\\d*[02468]@.*") ? BLOCKED : Sink.TAKEN);
        engine(1);
        untilPaused(mailing);
        resume(mailing);
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(30);
        assertThat(mailing.counts().rejected()).isEqualTo(30);
    }

    private static void untilPaused(SentMailing mailing) {
        await().until(() -> mailing.state().equals("paused"));
    }

    private static String reason(SentMailing mailing) {
        return mailing.word("select reason from mailing where id = ?", mailing.id);
    }

    private static void resume(SentMailing mailing) {
        QuarkusTransaction.requiringNew().run(() -> Mailing.toChange(mailing.id).resume(Instant.EPOCH));
    }
}
