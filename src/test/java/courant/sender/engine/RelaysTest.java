package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.sender.SentMailing;
import courant.sender.Sink;
import courant.sender.relay.Limits;
import courant.sender.relay.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelaysTest extends OwnEngines {
    private final Sink other = new Sink();

    @AfterEach
    void close() throws IOException {
        other.close();
    }

    @Test
    void a_newsletter_goes_over_the_relays_that_are_bound_to_it_and_all_others_over_the_rest() {
        var bound = mailing(60);
        var unbound = mailing(60);
        engine(first(), second().forNewsletters(Set.of(bound.newsletter)));
        untilSent(bound);
        untilSent(unbound);
        assertThat(other.copies(bound.domain)).isEqualTo(60);
        assertThat(sink.copies(unbound.domain)).isEqualTo(60);
        assertThat(bound.of(7, "relay")).isEqualTo("second");
        assertThat(unbound.of(7, "relay")).isEqualTo("first");
    }

    @Test
    void relays_of_one_priority_share_what_there_is() {
        var mailing = mailing(100);
        sink.holdAfter(10);
        engine(first(), second());
        await().until(() -> other.copies(mailing.domain) >= 85);
        sink.letThrough(100);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain) + other.copies(mailing.domain)).isEqualTo(100);
    }

    @Test
    void the_relay_with_the_lower_number_goes_first() {
        var mailing = mailing(100);
        engine(first().withPriority(20), second().withPriority(10));
        untilSent(mailing);
        assertThat(other.copies(mailing.domain)).isEqualTo(100);
    }

    @Test
    void a_change_is_taken_up_while_mail_goes_out_and_what_is_on_its_way_is_finished() {
        var mailing = mailing(100);
        sink.holdAfter(10);
        var routes = new AtomicReference<>(List.of(first()));
        started(rig.engine(routes::get));
        await().until(() -> sink.copies(mailing.domain) == 10);
        routes.set(List.of(second()));
        // the lanes that wait for an answer have one each behind it, which goes over the other relay then
        await().atMost(Duration.ofSeconds(20)).until(() -> other.copies(mailing.domain) >= 86);
        sink.letThrough(100);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(12);
        assertThat(other.copies(mailing.domain)).isEqualTo(88);
    }

    @Test
    void a_newsletter_without_a_relay_waits_and_says_why() {
        var mailing = mailing(5);
        engine(first().forNewsletters(Set.of(mailing.newsletter + 1_000_000)));
        await().until(() -> reason(mailing).contains("No relay is set up for this newsletter"));
        assertThat(mailing.counts().queued()).isEqualTo(5);
    }

    @Test
    void three_nodes_together_keep_a_limit_of_one_a_minute() {
        var mailing = mailing(3);
        var slow = new Limits(Optional.empty(), Optional.of(1), Optional.empty(), Optional.empty(), Optional.empty());
        var route = new Route(UUID.randomUUID().toString(), sink.relay(), 2, 10, slow, Set.of(), true);
        for (var i = 0; i < 3; i++) engine(route);
        for (var minute = 1; minute <= 3; minute++) {
            var sent = minute;
            await().atMost(Duration.ofSeconds(20)).until(() -> mailing.counts().accepted() == sent);
            assertThat(mailing.word(
                            "select sum(taken) from relay_token where relay = ? and at > now() - interval '1 minute'",
                            route.key()))
                    .isEqualTo("1");
            mailing.update("update relay_token set at = at - interval '1 minute' where relay = ?", route.key());
        }
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(3);
    }

    @Test
    void a_relay_that_is_switched_off_takes_nothing_and_keeps_its_newsletters() {
        var mailing = mailing(5);
        var off = new Route("off", other.relay("off"), 2, 10, Limits.NONE, Set.of(mailing.newsletter), false);
        engine(first(), off);
        await().until(() -> reason(mailing).contains("The relay off is switched off."));
        assertThat(mailing.counts().queued()).isEqualTo(5);
    }

    @Test
    void what_a_program_said_that_has_ended_is_no_reason_any_more() {
        var mailing = mailing(20);
        sink.holdAfter(5);
        mailing.update("update mailing set reason = 'No connection to the relay' where id = ?", mailing.id);
        engine(first());
        await().until(() -> reason(mailing).isEmpty());
        assertThat(mailing.state()).isEqualTo("sending");
    }

    private Route first() {
        return Route.to(sink.relay("first"), 2);
    }

    private Route second() {
        return Route.to(other.relay("second"), 2);
    }

    private static String reason(SentMailing mailing) {
        return mailing.word("select reason from mailing where id = ?", mailing.id);
    }
}
