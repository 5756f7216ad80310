package courant.sender.relay;

import static org.assertj.core.api.Assertions.assertThat;

import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BucketsTest {
    private static final Optional<Integer> NO = Optional.empty();

    @Inject
    DataSource database;

    private final String relay = UUID.randomUUID().toString();

    @Test
    void one_a_minute_is_one_a_minute_however_often_and_from_wherever_it_is_asked_for() {
        assertThat(buckets().take(relay, perMinute(1), 10).tokens()).isEqualTo(1);
        var none = buckets().take(relay, perMinute(1), 10);
        assertThat(none.tokens()).isZero();
        assertThat(none.shortage().orElseThrow().pause().toMillis()).isBetween(55_000L, 60_000L);
        letPass("59 seconds");
        assertThat(buckets().take(relay, perMinute(1), 10).tokens()).isZero();
        letPass("1 second");
        assertThat(buckets().take(relay, perMinute(1), 10).tokens()).isEqualTo(1);
        assertThat(buckets().take(relay, perMinute(1), 10).tokens()).isZero();
    }

    @Test
    void no_minute_that_anybody_measures_sees_more_than_the_limit() {
        assertThat(buckets().take(relay, perMinute(10), 4).tokens()).isEqualTo(4);
        letPass("30 seconds");
        assertThat(buckets().take(relay, perMinute(10), 100).tokens()).isEqualTo(6);
        letPass("30 seconds");
        assertThat(buckets().take(relay, perMinute(10), 100).tokens()).isEqualTo(4);
        letPass("29 seconds");
        assertThat(buckets().take(relay, perMinute(10), 100).tokens()).isZero();
    }

    @Test
    void many_nodes_at_once_take_no_more_than_there_is() throws Exception {
        var limits = new Limits(NO, Optional.of(57), Optional.of(1_000), NO, Optional.empty());
        var asking = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 40; i++)
            asking.add(() -> buckets().take(relay, limits, 3).tokens());
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var sum = 0;
            for (var taken : nodes.invokeAll(asking)) sum += taken.get();
            assertThat(sum).isEqualTo(57);
        }
        assertThat(buckets().used(relay, Unit.HOUR)).isEqualTo(57);
    }

    @Test
    void the_smallest_bucket_decides_and_says_when_it_holds_one_again() {
        var limits = new Limits(Optional.of(5), Optional.of(3), Optional.of(2), Optional.of(100), Optional.empty());
        assertThat(buckets().take(relay, limits, 10).tokens()).isEqualTo(2);
        var none = buckets().take(relay, limits, 10);
        assertThat(none.tokens()).isZero();
        assertThat(none.shortage().orElseThrow().limit().toString()).isEqualTo("2 an hour");
        assertThat(buckets().used(relay, Unit.SECOND)).isEqualTo(2);
    }

    @Test
    void what_was_not_used_can_be_taken_by_others() {
        var taken = buckets().take(relay, perMinute(10), 10);
        assertThat(taken.tokens()).isEqualTo(10);
        buckets().giveBack(relay, taken.slots(), 7);
        assertThat(buckets().take(relay, perMinute(10), 10).tokens()).isEqualTo(7);
    }

    @Test
    void a_message_that_is_sent_whatever_the_limit_says_counts_all_the_same() {
        buckets().take(relay, perMinute(1), 1);
        buckets().count(relay, perMinute(1));
        assertThat(buckets().used(relay, Unit.MINUTE)).isEqualTo(2);
        letPass("1 minute");
        assertThat(buckets().take(relay, perMinute(1), 1).tokens()).isEqualTo(1);
    }

    @Test
    void a_limit_that_was_lowered_holds_for_what_was_taken_before() {
        buckets().take(relay, perMinute(10), 8);
        assertThat(buckets().take(relay, perMinute(5), 8).tokens()).isZero();
    }

    @Test
    void a_day_of_a_warm_up_plan_is_a_smaller_day() {
        var today = buckets().today();
        var third = new WarmUp(today.minusDays(2), 10, 2.0, today.plusDays(5));
        assertThat(buckets().take(relay, limits(third), 100).tokens()).isEqualTo(40);
        var none = buckets().take(relay, limits(third), 1);
        assertThat(none.shortage().orElseThrow().limit()).hasToString("40 a day while it is warmed up");
        assertThat(none.shortage().orElseThrow().pause()).isLessThanOrEqualTo(java.time.Duration.ofDays(1));
    }

    @Test
    void before_its_plan_begins_a_relay_takes_nothing_and_after_its_end_there_is_no_plan() {
        var today = buckets().today();
        var tomorrow = new WarmUp(today.plusDays(1), 10, 2.0, today.plusDays(5));
        assertThat(buckets().take(relay, limits(tomorrow), 1).tokens()).isZero();
        var over = new WarmUp(today.minusDays(9), 10, 2.0, today.minusDays(1));
        assertThat(buckets().take(relay, limits(over), 1_000).tokens()).isEqualTo(1_000);
    }

    @Test
    void a_plan_is_never_more_than_the_day_allows_anyway() {
        var plan = new WarmUp(LocalDate.of(2027, 1, 1), 100, 1.5, LocalDate.of(2027, 1, 5));
        assertThat(plan.plan().stream().map(WarmUp.Day::most)).containsExactly(100, 150, 225, 338, 506);
        var limits = new Limits(NO, NO, NO, Optional.of(300), Optional.of(plan));
        assertThat(limits.on(LocalDate.of(2027, 1, 3))).containsExactly(new Limit(Unit.DAY, 225, true));
        assertThat(limits.on(LocalDate.of(2027, 1, 4))).containsExactly(new Limit(Unit.DAY, 300, false));
    }

    @Test
    void what_no_bucket_counts_any_more_is_forgotten() {
        buckets().take(relay, perMinute(1), 1);
        letPass("3 minutes");
        buckets().forgetOld();
        assertThat(Sql.list(database, "select 1 from relay_token where relay = ?", row -> 1, relay))
                .isEqualTo(List.of());
    }

    /** As a node of its own. */
    private Buckets buckets() {
        return new Buckets(database);
    }

    private void letPass(String time) {
        Sql.update(database, """
                update relay_token set at = at - ?::interval,
                    slot = slot - (extract(epoch from ?::interval) * 100 / extract(epoch from ('1 ' || unit)::interval))::bigint
                where relay = ?
                """, time, time, relay);
    }

    private static Limits perMinute(int most) {
        return new Limits(NO, Optional.of(most), NO, NO, Optional.empty());
    }

    private static Limits limits(WarmUp plan) {
        return new Limits(NO, NO, NO, NO, Optional.of(plan));
    }
}
