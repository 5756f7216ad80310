package courant.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.sender.Sink;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailing's page in each state: what it says, what it offers, and that each button does that and no more. */
class MailingStatesIT {
    private static final String BLOCKED = "554 5.7.1 blocked, see https://relay.example/why";

    @TempDir
    static Path data;

    private static MailingStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = new MailingStage(data);
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    @AfterEach
    void let_all_through() {
        stage.sink.atRecipient(to -> "250 2.1.5 fine").atDot(to -> Sink.TAKEN).letThrough(1_000_000);
    }

    @Test
    void scheduled_it_can_be_moved_where_the_time_was_chosen() {
        stage.page(stage.mail("planners", "2033-03-27T09:00"))
                .is("scheduled")
                .says("It starts by itself")
                .offers()
                .leadsTo("Change or take back")
                .looks("scheduled")
                .close();
    }

    @Test
    void while_it_is_prepared_it_can_be_cancelled() throws Exception {
        stage.readers("early", 3);
        var mailing = stage.mail("early", "2033-03-27T09:00");
        try (var other = stage.database.getConnection();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(hashtextextended('mailing " + mailing + "', 0))");
            stage.update("update mailing set due_at = now() where id = ?", mailing);
            stage.awaitState(mailing, "preparing");
            var page = stage.page(mailing).is("preparing").says("being frozen").offers("Cancel").looks("preparing");
            page.pressTwice("Cancel").is("cancelled").says("before anything was sent").offers().leadsTo("Send it anew").close();
            other.rollback();
        }
        assertThat(stage.sink.copies("early.example")).isZero();
    }

    @Test
    void while_it_is_sent_it_can_be_paused_within_two_seconds_and_resumed_without_repeat_or_gap() {
        stage.readers("many", 24);
        stage.sink.holdAfter(8);
        var mailing = stage.mail("many", "now");
        await().until(() -> stage.sink.copies("many.example") == 8);
        var page = stage.page(mailing).is("sending").addsUpWith("24 intended").offers("Pause", "Cancel the rest").looks("sending");
        page.press("Pause").is("paused").says("until it is resumed").offers("Resume", "Cancel the rest").looks("paused-by-the-author");
        assertThat(stage.pressElsewhere(mailing, "pause")).contains("Nothing goes out until it is resumed");
        stage.sink.letThrough(10);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(() -> stage.sink.copies("many.example") <= 10);

        stage.sink.letThrough(1_000);
        page.pressTwice("Resume").is("sent").addsUpWith("24 accepted").offers().looks("sent");
        assertThat(stage.pressElsewhere(mailing, "cancellation"))
                .contains("This mailing is sent and cannot be cancelled");
        assertThat(stage.sink.copies("many.example")).isEqualTo(24);
        assertThat(stage.sink.recipients("many.example")).isEqualTo(24);
    }

    @Test
    void what_a_cancelled_one_had_not_sent_is_skipped() {
        stage.readers("half", 16);
        stage.sink.holdAfter(4);
        var mailing = stage.mail("half", "now");
        await().until(() -> stage.sink.copies("half.example") == 4);
        var page = stage.page(mailing).is("sending").pressTwice("Cancel the rest").is("cancelled");
        stage.sink.letThrough(1_000);
        page.offers().leadsTo("Send it anew").says("when the post is sent anew").addsUpWith("10 skipped").looks("cancelled").close();
        assertThat(stage.sink.copies("half.example")).isEqualTo(6);
    }

    @Test
    void a_relay_that_refuses_us_pauses_it_and_the_page_says_so_in_the_relays_words() {
        stage.readers("blocked", 12);
        stage.sink.atDot(to -> BLOCKED);
        var mailing = stage.mail("blocked", "now");
        stage.awaitState(mailing, "paused");
        var page = stage.page(mailing)
                .is("paused")
                .says(BLOCKED)
                .says("Nobody is written off")
                .offers("Resume", "Cancel the rest")
                .looks("paused-by-the-breaker");
        stage.sink.atDot(to -> Sink.TAKEN);
        page.press("Resume").is("sent").addsUpWith("12 accepted").offers().close();
    }

    @Test
    void the_rejected_and_the_uncertain_are_retried_apart_exactly_and_once() {
        stage.readers("mixed", 10);
        stage.sink
                .atRecipient(to -> to.matches("reader[12]@mixed.*") ? "550 5.2.2 <" + to + ">: mailbox full" : "250 fine")
                .atDot(to -> to.startsWith("reader7@mixed") ? Sink.HANG_UP : Sink.TAKEN);
        var mailing = stage.mail("mixed", "now");
        stage.awaitState(mailing, "sent");
        var page = stage.page(mailing)
                .is("sent")
                .addsUpWith("7 accepted + 2 rejected + 0 skipped + 1 uncertain")
                .offers("Retry rejected", "Send again", "Count as sent")
                .looks("sent-with-rejected-and-uncertain");
        let_all_through();
        page.pressTwice("Retry rejected").is("sent").addsUpWith("9 accepted + 0 rejected + 0 skipped + 1 uncertain");
        page.offers("Send again", "Count as sent");
        assertThat(stage.sink.copies("mixed.example")).isEqualTo(10);
        page.press("Send again").is("sent").addsUpWith("10 accepted").offers().close();
        assertThat(stage.sink.copies("mixed.example")).isEqualTo(11);
        assertThat(stage.sink.mails("reader7@mixed.example")).hasSize(2);
    }

    @Test
    void one_that_cannot_start_says_why_and_leads_back() {
        var mailing = stage.mail("nobody", "2033-03-27T09:00");
        stage.update("update post set title = '' where id = (select post_id from mailing where id = ?)", mailing);
        stage.update("update mailing set due_at = now() where id = ?", mailing);
        stage.awaitState(mailing, "failed");
        stage.page(mailing).is("failed").says("no title").offers().leadsTo("Send it anew").looks("failed").close();
    }

    @Test
    void a_missed_time_is_held_until_its_author_sends_it() {
        stage.readers("late", 4);
        var mailing = stage.mail("late", "2033-03-27T09:00");
        stage.update("update mailing set due_at = now() - interval '25 hours' where id = ?", mailing);
        stage.awaitState(mailing, "held");
        stage.page(mailing)
                .is("held")
                .says("more than 24 hours ago")
                .offers("Send it now", "Cancel")
                .looks("held-since-it-was-missed")
                .pressTwice("Send it now")
                .is("sent")
                .addsUpWith("4 accepted")
                .close();
        assertThat(stage.sink.copies("late.example")).isEqualTo(4);
    }

    @Test
    void after_a_restored_backup_it_is_held_and_nothing_more_goes_out_before_the_authors_word() {
        stage.readers("restored", 14);
        stage.sink.holdAfter(4);
        var mailing = stage.mail("restored", "now");
        await().until(() -> stage.sink.copies("restored.example") == 4);
        stage.update("update generation set number = -1000000");
        stage.sink.letThrough(1);
        stage.awaitState(mailing, "held");
        var page = stage.page(mailing)
                .is("held")
                .says("as after a restored backup")
                .offers("Resume", "Cancel the rest")
                .looks("held-after-a-restored-backup");
        stage.sink.letThrough(1_000);
        assertThat(stage.sink.copies("restored.example")).isLessThan(9);
        page.pressTwice("Resume").is("sent").addsUpWith("14 accepted").close();
        assertThat(stage.sink.copies("restored.example")).isEqualTo(14);
    }
}
