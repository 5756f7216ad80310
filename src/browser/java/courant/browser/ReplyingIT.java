package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import courant.inbound.MailServer;
import courant.inbound.Mails;
import courant.platform.sql.Sql;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner sets the mailbox for replies up, tries it, and lets replies decide between two subjects. */
class ReplyingIT {
    private static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    @TempDir
    static Path data;

    private static MailingStage stage;
    private static MailServer mailbox;

    @BeforeAll
    static void start() throws Exception {
        mailbox = new MailServer();
        stage = new MailingStage(data);
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
        mailbox.close();
    }

    @Test
    void replies_decide_once_their_mailbox_is_set_up() {
        var post = stage.write("The first subject");
        var visit = stage.visit("/studio/posts/" + post + "/send");
        visit.page().getByText("Try several subjects").click();
        visit.reads("Replies to this newsletter are not read");

        visit.open("/studio/settings").follow("Replies");
        visit.reads("No mailbox is set up").follow("Add a mailbox");
        visit.page().getByLabel("Encryption").selectOption(new SelectOption().setValue("none"));
        visit.fill("Name", "Reply box")
                .fill("Host", "127.0.0.1")
                .fill("Port", "" + mailbox.port())
                .fill("Username", MailServer.NAME)
                .fill("Password", "a wrong one")
                .press("Add")
                .reads("Added.");
        visit.press("Test Reply box").reads("does not let “letters@example.org” in");
        visit.follow("Reply box").fill("Password", MailServer.PASSWORD).press("Save").reads("Saved.");
        visit.press("Test Reply box").reads("let us in: connected");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(ReplyingIT::isRead);
        Looked.at(visit, "replying-mailboxes");

        stage.readers("answering", 20);
        visit.open("/studio/posts/" + post + "/send");
        visit.page().getByText("Try several subjects").click();
        visit.page().getByLabel("Try these on some readers first", new Page.GetByLabelOptions().setExact(false)).check();
        visit.fill("Subject 2", "The second subject");
        visit.page().getByLabel("Decided by").selectOption("replies");
        visit.fill("Date", LocalDate.now(ZoneOffset.UTC).plusMonths(2).toString()).fill("Time", "08:00");
        visit.page().locator("#override-at").check();
        visit.press("Schedule").reads("Unschedule");
        var mailing = number("select max(id)::int from mailing");
        stage.update("update mailing set due_at = now() where id = ?", mailing);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> number("select count(*)::int from delivery where state = 'accepted'") == 4);
        mailbox.arrives(Mails.reply(messageIdOfSecond(visit, mailing)));
        stage.update("update mailbox_place set due_at = now()");
        visit.open("/studio/mailings/" + mailing);
        assertThat(visit.page().locator("[data-live=trial-word]")).containsText("Replies decide");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> number("select coalesce(sum(replies), 0)::int from reply_count") == 1);
        stage.update("update subject_test set decide_at = now() where mailing_id = ?", mailing);
        assertThat(visit.page().locator("#progress .mark")).hasText("sent", PATIENTLY);
        visit.open("/studio/mailings/" + mailing).reads("by replies");
        assertThat(visit.page().locator("[data-live=trial] tr").last()).containsText("goes to the rest");
        Looked.at(visit, "replying-decided");
        assertThat(number("select winner::int from subject_test")).isEqualTo(1);
        visit.page().close();
    }

    /** As the page of a recipient says it. */
    private static String messageIdOfSecond(Visit visit, int mailing) {
        var delivery = number("select min(id)::int from delivery where variant = 1");
        visit.open("/studio/mailings/" + mailing + "/recipients/" + delivery);
        var row = visit.page().locator("main").innerText();
        var id = Pattern.compile("[0-9a-z]+\\.[0-9a-z]+\\.[0-9a-z]+@[a-z.]+").matcher(row);
        assertThat(id.find()).as(row).isTrue();
        return id.group();
    }

    private static boolean isRead() {
        return number("select count(*)::int from mailbox_place where read_at is not null and failing_since is null") == 1;
    }

    private static int number(String sql) {
        return Sql.one(stage.database, sql, row -> row.getInt(1)).orElseThrow();
    }
}
