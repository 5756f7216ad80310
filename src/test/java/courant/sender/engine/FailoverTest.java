package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.sender.SentMailing;
import courant.sender.Sink;
import courant.sender.relay.Limits;
import courant.sender.relay.Route;
import courant.sender.relay.WarmUp;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailoverTest extends OwnEngines {
    private static final Optional<Integer> NO = Optional.empty();
    private final Sink next = new Sink();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void close() throws IOException {
        next.close();
    }

    @Test
    void a_relay_that_cannot_be_reached_is_passed_over_and_the_author_is_told() throws IOException {
        var mailing = mailing(100);
        next.holdAfter(40);
        sink.close();
        engine(first(Limits.NONE), next());
        await().until(
                        () -> reason(mailing)
                                .matches(
                                        "No connection to the relay first: .* takes no connections\\. Mails go over next meanwhile\\."));
        next.letThrough(100);
        untilSent(mailing);
        assertThat(next.copies(mailing.domain)).isEqualTo(100);
        assertThat(mailing.word("select max(attempts) from delivery where mailing_id = ?", mailing.id))
                .isEqualTo("1");
    }

    @Test
    void a_relay_that_works_again_is_used_again() {
        var mailing = mailing(200);
        sink.atRecipient(to -> "421 4.3.2 closing");
        next.holdAfter(20);
        engine(first(Limits.NONE), next());
        await().until(() -> next.copies(mailing.domain) == 20);
        sink.atRecipient(to -> "250 2.1.5 fine");
        // the lanes that wait for an answer have one each behind it
        await().atMost(Duration.ofSeconds(20)).until(() -> sink.copies(mailing.domain) >= 176);
        next.letThrough(100);
        untilSent(mailing);
        assertThat(next.copies(mailing.domain)).isLessThanOrEqualTo(24);
        assertThat(reason(mailing)).isEmpty();
    }

    @Test
    void whom_one_relay_refuses_for_what_we_are_another_one_mails() {
        var mailing = mailing(100);
        sink.atDot(to -> "554 5.7.1 your network is blocked");
        next.holdAfter(40);
        engine(first(Limits.NONE), next());
        await().until(() -> reason(mailing).contains("The relay first refuses us: 554 5.7.1 your network is blocked."));
        next.letThrough(100);
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(100);
        assertThat(next.copies(mailing.domain)).isEqualTo(100);
        assertThat(mailing.word("select max(attempts) from delivery where mailing_id = ?", mailing.id))
                .isEqualTo("1");
    }

    @Test
    void what_is_over_an_hours_limit_goes_over_the_next_relay() {
        var mailing = mailing(50);
        engine(first(new Limits(NO, NO, Optional.of(7), NO, Optional.empty())), next());
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(7);
        assertThat(next.copies(mailing.domain)).isEqualTo(43);
    }

    @Test
    void where_no_relay_is_left_the_mails_wait_uncharged_and_the_author_hears_until_when() {
        var mailing = mailing(20);
        engine(first(new Limits(NO, NO, Optional.of(6), NO, Optional.empty())));
        await().until(
                        () -> reason(mailing)
                                .matches(
                                        "The relay first may take no more than 6 an hour\\. It goes on at (\\d+ \\w+, )?\\d\\d:\\d\\d\\."));
        assertThat(sink.copies(mailing.domain)).isEqualTo(6);
        await().until(() -> mailing.counts().queued() == 14);
        assertThat(mailing.word("select sum(attempts) from delivery where mailing_id = ?", mailing.id))
                .isEqualTo("6");

        mailing.update("update relay_token set at = at - interval '1 hour' where relay = ?", key);
        await().atMost(Duration.ofSeconds(20)).until(() -> sink.copies(mailing.domain) == 12);
    }

    @Test
    void a_relay_that_is_warmed_up_takes_what_its_plan_allows_today() {
        var mailing = mailing(20);
        var today = LocalDate.now(Clock.systemUTC());
        var plan = new WarmUp(today.minusDays(1), 4, 1.5, today.plusDays(9));
        engine(first(new Limits(NO, NO, NO, NO, Optional.of(plan))));
        await().until(() ->
                reason(mailing).contains("may take no more than 6 a day while it is warmed up. It goes on at "));
        assertThat(sink.copies(mailing.domain)).isEqualTo(6);
    }

    private Route first(Limits limits) {
        return new Route(key, sink.relay("first"), 2, 1, limits, Set.of(), true);
    }

    private Route next() {
        return Route.to(next.relay("next"), 2);
    }

    private static String reason(SentMailing mailing) {
        return mailing.word("select reason from mailing where id = ?", mailing.id);
    }
}
