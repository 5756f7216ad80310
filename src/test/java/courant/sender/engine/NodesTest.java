package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NodesTest extends OwnEngines {
    @Test
    void two_nodes_share_the_work_and_nobody_gets_it_twice() {
        var mailing = mailing(600);
        engine(3);
        engine(3);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(600);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(600);
    }

    @Test
    void a_node_that_stops_finishes_what_is_on_its_way_and_gives_the_rest_back() {
        var mailing = mailing(400);
        sink.holdAfter(50);
        var first = engine(4);
        await().until(() -> sink.copies(mailing.domain) >= 50);
        var node = first.node();
        var stopping = Thread.ofVirtual().start(first::stop);
        await().until(() -> first.supply() == 0);
        sink.letThrough(4);
        await().until(() -> !stopping.isAlive());
        assertThat(mailing.counts().claimed()
                        + mailing.counts().handing()
                        + mailing.counts().uncertain())
                .isZero();
        assertThat(mailing.word("select count(*) from node where id = ?", node)).isEqualTo("0");

        sink.letThrough(1_000);
        engine(4);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(400);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(400);
    }

    @Test
    void a_node_that_lost_its_lease_hands_nothing_over_under_the_old_one() {
        var mailing = mailing(300);
        sink.holdAfter(20);
        var engine = engine(4);
        await().until(() -> sink.copies(mailing.domain) >= 20);
        var before = engine.node();
        mailing.update("update node set lease_until = now() - interval '1 second' where id = ?", before);
        await().until(() -> engine.node() != before);
        sink.letThrough(1_000);

        // what was on its way is known to have arrived, since the answer came in the end
        await().until(() -> mailing.counts().accepted() == 300);
        assertThat(sink.copies(mailing.domain)).isEqualTo(300);
        untilSent(mailing);
    }

    @Test
    void what_a_dead_node_held_goes_back_to_the_queue_or_is_uncertain() {
        var mailing = mailing(3);
        mailing.update("insert into node (name, lease_until) values (?, now() - interval '1 second')", mailing.domain);
        mailing.update("""
                update delivery set due_at = null, node_id = (select id from node where name = ?),
                    state = case email when ? then 'claimed' else 'handing' end
                where mailing_id = ? and email <> ?
                """, mailing.domain, mailing.address(1), mailing.id, mailing.address(3));
        mailing.noteClaims();
        engine(1);
        await().until(() -> mailing.counts().accepted() == 2);
        assertThat(mailing.of(2, "state")).isEqualTo("uncertain");
        assertThat(mailing.of(2, "due_at > now() + interval '9 minutes'")).isEqualTo("t");
    }
}
