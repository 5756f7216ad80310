package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EngineTest extends OwnEngines {
    @Test
    void every_subscriber_gets_it_once() {
        var mailing = mailing(300);
        engine(5);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(300);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(300);
        assertThat(mailing.counts().accepted()).isEqualTo(300);
        assertThat(mailing.of(1, "code")).isEqualTo("250");
    }

    @Test
    void what_the_relay_puts_off_is_tried_again_after_a_minute() {
        var mailing = mailing(3);
        sink.atRecipient(to -> to.equals(mailing.address(2)) ? "450 4.2.1 come back later" : "250 fine");
        engine(2);
        await().until(() -> mailing.counts().deferred() == 1 && mailing.counts().accepted() == 2);
        assertThat(mailing.of(2, "reply")).isEqualTo("4.2.1 come back later");
        assertThat(mailing.of(2, "due_at between now() + interval '50 seconds' and now() + interval '61 seconds'"))
                .isEqualTo("t");

        sink.atRecipient(to -> "250 fine");
        mailing.update("update delivery set due_at = now() where mailing_id = ? and state = 'deferred'", mailing.id);
        untilSent(mailing);
        assertThat(mailing.of(2, "attempts")).isEqualTo("2");
    }

    @Test
    void what_the_relay_puts_off_for_two_days_is_given_up() {
        var mailing = mailing(1);
        sink.atRecipient(to -> "450 4.2.1 come back later");
        mailing.update("update delivery set first_at = now() - interval '49 hours' where mailing_id = ?", mailing.id);
        engine(1);
        untilSent(mailing);
        assertThat(mailing.of(1, "state")).isEqualTo("rejected");
        assertThat(mailing.of(1, "reply")).isEqualTo("4.2.1 come back later");
    }

    @Test
    void what_the_relay_refuses_keeps_its_reply_and_class() {
        var mailing = mailing(2);
        sink.atRecipient(to -> to.equals(mailing.address(1)) ? "550 5.1.1 no such user" : "250 fine");
        engine(1);
        untilSent(mailing);
        assertThat(mailing.of(1, "state || ' ' || code || ' ' || status_code || ' ' || refusal || ' ' || reply"))
                .isEqualTo("rejected 550 5.1.1 address 5.1.1 no such user");
        assertThat(mailing.counts().accepted()).isEqualTo(1);
    }

    @Test
    void a_connection_that_ends_early_costs_nobody_an_attempt() {
        var mailing = mailing(1);
        sink.atRecipient(to -> "421 4.3.2 going down");
        engine(1);
        await().until(() -> mailing.word("select reason from mailing where id = ?", mailing.id)
                .contains("going down"));
        sink.atRecipient(to -> "250 fine");
        untilSent(mailing);
        assertThat(mailing.of(1, "attempts")).isEqualTo("1");
        assertThat(mailing.word("select reason from mailing where id = ?", mailing.id))
                .isEmpty();
    }
}
