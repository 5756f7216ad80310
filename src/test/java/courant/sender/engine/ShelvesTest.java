package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.smtp.Relay;
import courant.mail.smtp.Tls;
import courant.sender.ledger.Sending;
import courant.sender.relay.Buckets;
import courant.sender.relay.Route;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ShelvesTest {
    private final Shelves shelves = new Shelves(List.of(crew()));
    private final long now = System.nanoTime() + Duration.ofSeconds(1).toNanos();

    /** Or else the ledger would be asked without a rest. */
    @Test
    void a_shelf_that_no_mailing_feeds_is_left_alone_for_a_moment() {
        shelves.of(7);
        assertThat(shelves.isHungry(now)).isTrue();
        assertThat(shelves.orders(List.of(), now)).isEmpty();
        assertThat(shelves.isHungry(now)).isFalse();
        assertThat(shelves.isHungry(now + Duration.ofSeconds(1).toNanos())).isTrue();
    }

    @Test
    void a_shelf_that_rests_looks_again_when_it_is_woken() {
        shelves.of(7);
        shelves.orders(List.of(), now);
        shelves.lookAgain(now);
        assertThat(shelves.orders(List.of(new Sending(3, 7)), now))
                .extracting(Shelves.Order::mailing)
                .containsExactly(3L);
    }

    private static Crew crew() {
        var route = Route.to(new Relay("relay", "localhost", 25, Tls.NONE), 2);
        return new Crew(route, new Buckets(new PGSimpleDataSource()), new ReentrantLock().newCondition(), () -> {});
    }
}
