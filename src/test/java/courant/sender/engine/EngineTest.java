package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.mailing.DeliveryState;
import courant.mailing.progress.Retry;
import courant.sender.Doubt;
import courant.sender.SentMailing;
import courant.sender.Sink;
import courant.sender.journal.Acceptance;
import courant.sender.journal.Journal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class EngineTest {
    @Inject
    DataSource database;

    @Inject
    Sender sender;

    @Inject
    Rig rig;

    @Inject
    Retry retry;

    private final Sink sink = new Sink();
    private final List<Engine> engines = new ArrayList<>();

    @BeforeEach
    void without_the_programs_own_engine() {
        sender.stop();
    }

    @AfterEach
    void stop() throws IOException {
        sink.close();
        engines.forEach(Engine::stop);
        sender.start();
    }

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
    void two_nodes_share_the_work_and_nobody_gets_it_twice() {
        var mailing = mailing(600);
        engine(3);
        engine(3);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(600);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(600);
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
    void an_answer_that_never_came_is_doubted_for_ten_minutes_then_sent_once_more_with_the_same_bytes() {
        var mailing = mailing(1);
        sink.atDot(to -> Sink.HANG_UP);
        engine(1);
        await().until(() -> mailing.counts().uncertain() == 1);
        assertThat(mailing.of(1, "due_at between now() + interval '9 minutes' and now() + interval '10 minutes'"))
                .isEqualTo("t");
        assertThat(mailing.state()).isEqualTo("sending");

        mailing.update("update delivery set due_at = now() where mailing_id = ?", mailing.id);
        untilSent(mailing);
        assertThat(mailing.of(1, "state")).isEqualTo("uncertain");
        assertThat(sink.mails(mailing.address(1))).hasSize(2);
        assertThat(sink.mails(mailing.address(1)).get(0))
                .isEqualTo(sink.mails(mailing.address(1)).get(1));
    }

    @Test
    void where_the_owner_holds_what_is_in_doubt_it_waits_for_the_author_and_goes_once_more_at_their_word() {
        var mailing = mailing(3);
        mailing.update("insert into node (name, lease_until) values (?, now() - interval '1 second')", mailing.domain);
        mailing.update("""
                update delivery set due_at = null, state = 'handing', node_id = (select id from node where name = ?)
                where mailing_id = ? and email = ?
                """, mailing.domain, mailing.id, mailing.address(3));
        sink.atDot(to -> to.equals(mailing.address(1)) ? Sink.HANG_UP : Sink.TAKEN);
        engines.add(rig.engine(sink, 1, Doubt.HOLD));
        engines.getLast().start();
        untilSent(mailing);
        assertThat(mailing.counts().uncertain()).isEqualTo(2);
        assertThat(mailing.of(1, "due_at is null")).isEqualTo("t");

        sink.atDot(to -> Sink.TAKEN);
        assertThat(retry.of(mailing.id, DeliveryState.UNCERTAIN)).isEqualTo(2);
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(3);
        assertThat(sink.mails(mailing.address(1))).hasSize(2);
        assertThat(sink.mails(mailing.address(3))).hasSize(1);
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

    @Test
    void a_pause_holds_within_two_seconds_and_goes_on_without_repeat_or_gap() {
        var mailing = mailing(200);
        sink.holdAfter(40);
        engine(4);
        await().until(() -> sink.copies(mailing.domain) >= 40);
        mailing.update("update mailing set state = 'paused' where id = ?", mailing.id);
        sink.letThrough(1_000);
        await().atMost(Duration.ofSeconds(2))
                .until(() -> mailing.counts().waiting() == mailing.counts().queued());
        var sentBefore = sink.copies(mailing.domain);
        assertThat(sentBefore).isLessThanOrEqualTo(44);

        mailing.update("update mailing set state = 'sending' where id = ?", mailing.id);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(200);
        assertThat(sink.recipients(mailing.domain)).isEqualTo(200);
    }

    @Test
    void what_waits_when_a_mailing_is_cancelled_is_skipped() {
        var mailing = mailing(100);
        sink.holdAfter(10);
        engine(2);
        await().until(() -> sink.copies(mailing.domain) >= 10);
        mailing.update("update mailing set state = 'cancelled' where id = ?", mailing.id);
        sink.letThrough(1_000);
        await().until(() -> mailing.word("select finished_at is not null from mailing where id = ?", mailing.id)
                .equals("t"));
        assertThat(mailing.counts().accepted()).isLessThanOrEqualTo(12);
        assertThat(mailing.counts().accepted() + mailing.counts().skipped()).isEqualTo(100);
        assertThat(sink.copies(mailing.domain)).isEqualTo(mailing.counts().accepted());
    }

    @Test
    void a_reader_who_left_or_was_suppressed_during_the_sending_gets_nothing() {
        var mailing = mailing(60);
        sink.holdAfter(10);
        engine(2);
        await().until(() -> sink.copies(mailing.domain) >= 10);
        mailing.update("""
                update subscription set status = 'unsubscribed' where subscriber_id in
                (select id from subscriber where email = ?)
                """, mailing.address(59));
        mailing.update("insert into suppression (email, reason) values (?, 'complaint')", mailing.address(60));
        sink.letThrough(1_000);
        untilSent(mailing);
        assertThat(mailing.counts().skipped()).isEqualTo(2);
        assertThat(mailing.of(59, "reply")).isEqualTo("The subscriber has left.");
        assertThat(mailing.of(60, "reply")).isEqualTo("The address is suppressed.");
        assertThat(sink.recipients(mailing.domain)).isEqualTo(58);
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
        engine(1);
        await().until(() -> mailing.counts().accepted() == 2);
        assertThat(mailing.of(2, "state")).isEqualTo("uncertain");
        assertThat(mailing.of(2, "due_at > now() + interval '9 minutes'")).isEqualTo("t");
    }

    @Test
    void what_the_relay_took_stands_in_the_journal_before_the_database_answers(@TempDir Path folder) throws Exception {
        var mailing = mailing(1);
        sink.holdAfter(0);
        var journal = new Journal(folder, database, Clock.systemUTC());
        engines.add(rig.engine(sink, 1, journal));
        engines.getLast().start();
        await().until(() -> mailing.counts().handing() == 1);
        try (var stuck = database.getConnection();
                var lock = stuck.createStatement()) {
            stuck.setAutoCommit(false);
            lock.execute("select 1 from delivery where mailing_id = " + mailing.id + " for update");
            sink.letThrough(1);
            await().until(() -> bytes(folder) > 0);
            assertThat(mailing.of(1, "state")).isEqualTo("handing");
            stuck.rollback();
        }
        untilSent(mailing);
    }

    @Test
    void nobody_is_mailed_again_of_whom_the_journal_knows_more_than_the_database(@TempDir Path folder) {
        var mailing = mailing(2);
        mailing.update("insert into node (name, lease_until) values (?, now() - interval '1 second')", mailing.domain);
        mailing.update("""
                update delivery set due_at = null, state = 'handing', node_id = (select id from node where name = ?)
                where mailing_id = ?
                """, mailing.domain, mailing.id);
        try (var killed = new Journal(folder, database, Clock.systemUTC())) {
            killed.replay();
            killed.note(new Acceptance(
                    mailing.id,
                    Long.parseLong(mailing.of(1, "id")),
                    Long.parseLong(mailing.of(1, "subscriber_id")),
                    250,
                    Optional.of("2.0.0"),
                    "2.0.0 taken",
                    "sink"));
        }
        engines.add(rig.engine(sink, 1, new Journal(folder, database, Clock.systemUTC())));
        engines.getLast().start();
        await().until(() -> mailing.counts().uncertain() == 1);
        assertThat(mailing.of(1, "state || ' ' || doubts")).isEqualTo("accepted 0");
        assertThat(mailing.of(2, "state || ' ' || doubts")).isEqualTo("uncertain 1");
    }

    @Test
    void a_restored_backup_sends_nothing_before_the_author_says_so(@TempDir Path folder) throws IOException {
        var mailing = mailing(2);
        var book = mailing.word("select (extract(epoch from created_at) * 1000000)::bigint from installation");
        var later = mailing.word("select number + 10 from generation");
        Files.writeString(folder.resolve("generation"), book + " " + later + "\n");
        engines.add(rig.engine(sink, 1, new Journal(folder, database, Clock.systemUTC())));
        engines.getLast().start();
        await().until(() -> mailing.state().equals("held"));
        await().until(() -> engines.getLast().node() > 0);
        assertThat(sink.copies(mailing.domain)).isZero();

        mailing.update("update mailing set state = 'sending', reason = null where id = ?", mailing.id);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(2);
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".journal"))
                    .mapToLong(it -> it.toFile().length())
                    .sum();
        }
    }

    private SentMailing mailing(int subscribers) {
        return new SentMailing(database, subscribers, "Good morning");
    }

    private Engine engine(int connections) {
        var engine = rig.engine(sink, connections);
        engines.add(engine);
        engine.start();
        return engine;
    }

    private static void untilSent(SentMailing mailing) {
        await().atMost(Duration.ofSeconds(20)).until(mailing::isSent);
    }
}
