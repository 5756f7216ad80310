package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import courant.platform.sql.Sql;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a post goes: the calendar by mouse and by keyboard, where it goes, for whom at which hour, under which subject. */
class GoingIT {
    private static final YearMonth MONTH = YearMonth.now(ZoneOffset.UTC).plusMonths(2);

    @TempDir
    static Path data;

    private static MailingStage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = new MailingStage(data);
        stage.update("""
                insert into newsletter (slug, name, sender_name, sender_email)
                values ('harbour', 'Harbour notes', 'Ada', 'ada@example.org'), ('weekly', 'The weekly', 'Ada', 'ada@example.org')
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    @Test
    void what_is_planned_is_moved_by_keyboard_and_taken_back_and_dragged_by_mouse() {
        var post = stage.write("A plan");
        stage.write("A draft without a day");
        schedule(post, MONTH.atDay(10), "09:30");
        var visit = stage.visit("/studio/calendar?month=" + MONTH);
        var page = visit.page();
        assertThat(day(page, 10)).containsText("A plan");

        page.getByText("Move A plan").focus();
        page.keyboard().press("Enter");
        var field = page.getByLabel("To the day");
        field.fill(MONTH.atDay(12).toString());
        field.press("Enter");
        assertThat(day(page, 12)).containsText("09:30");
        Looked.at(visit, "going-calendar");
        visit.button("Undo").focus();
        page.keyboard().press("Enter");
        assertThat(day(page, 10)).containsText("A plan");

        day(page, 10).locator(".item").dragTo(day(page, 17));
        assertThat(day(page, 17)).containsText("A plan");
        page.locator(".draft", new Page.LocatorOptions().setHasText("A draft without a day"))
                .dragTo(day(page, 20));
        assertThat(page.locator("#date")).hasValue(MONTH.atDay(20).toString());
        page.close();
    }

    @Test
    void a_post_for_the_web_alone_is_published_and_one_by_mail_alone_is_not() {
        var visit = stage.visit("/studio/posts/" + stage.write("Only on the web") + "/send");
        visit.page().getByLabel("On the web only. Nobody is mailed.").press("Space");
        visit.press("Save where it goes").reads("Saved.");
        Looked.at(visit, "going-send-web-only");
        visit.press("Publish now").reads("It stands on the web now.");
        visit.open("/archive").reads("Only on the web");

        stage.readers("mailers", 2);
        var mailed = stage.write("Only by mail");
        visit.open("/studio/posts/" + mailed + "/send");
        visit.page().getByLabel("By mail only.", new Page.GetByLabelOptions().setExact(false)).check();
        visit.press("Save where it goes").reads("Saved.");
        visit.open("/archive");
        assertThat(visit.page().getByText("Only by mail")).hasCount(0);
        visit.page().close();
    }

    @Test
    void two_subjects_are_tried_and_the_author_chooses_while_the_page_watches() {
        stage.readers("tried", 20);
        var visit = stage.visit("/studio/posts/" + stage.write("The first subject") + "/send");
        var page = visit.page();
        page.getByText("Try several subjects").focus();
        page.keyboard().press("Enter");
        page.getByLabel("Try these on some readers first").press("Space");
        visit.fill("Subject 2", "The second subject");
        Looked.at(visit, "going-send-subjects");
        visit.fill("Date", MONTH.atDay(3).toString()).fill("Time", "08:00");
        plan(visit);
        visit.reads("2 subjects").reads("Unschedule");
        var mailing = latest();
        stage.update("update mailing set due_at = now() where id = ?", mailing);
        stage.awaitState(mailing, "sending");
        var watching = stage.visit("/studio/mailings/" + mailing);
        assertThat(watching.page().locator("[data-live=trial-word]")).containsText("wait for the subject that wins");
        Looked.at(watching, "going-mailing-subjects");
        var choice = watching.page().getByRole(AriaRole.BUTTON, named("Send this to the rest")).last();
        choice.focus();
        watching.page().keyboard().press("Enter");
        assertThat(watching.page().locator("#progress .mark")).hasText("sent");
        assertThat(watching.page().locator("[data-live=trial]")).containsText("goes to the rest");
        page.close();
        watching.page().close();
    }

    @Test
    void by_the_readers_clocks_the_page_shows_the_waves_and_each_recipient() {
        stage.readers("waves", 6);
        stage.update("update subscriber set zone = 'Asia/Tokyo' where email like 'reader1@waves%'");
        stage.update("update subscriber set zone = 'Pacific/Honolulu' where email like 'reader2@waves%'");
        var visit = stage.visit("/studio/posts/" + stage.write("Good morning") + "/send");
        visit.page().getByLabel("On each reader’s own clock", new Page.GetByLabelOptions().setExact(false)).check();
        visit.fill("Date", MONTH.atDay(4).toString()).fill("Time", "09:00");
        plan(visit);
        visit.reads("The first wave leaves at");
        var mailing = latest();
        stage.update(
                "update mailing set due_at = now(), local_time = ? where id = ?",
                LocalDateTime.now(ZoneOffset.ofHours(9)),
                mailing);
        stage.awaitState(mailing, "sending");
        var watching = stage.visit("/studio/mailings/" + mailing);
        assertThat(watching.page().locator("[data-live=waves] tr")).hasCount(3);
        assertThat(watching.page().locator("[data-live=waves]")).containsText("Pacific/Honolulu");
        assertThat(watching.page().locator(".pulse svg")).isVisible();
        Looked.at(watching, "going-mailing-waves");
        watching.page().getByLabel("Address begins with").fill("reader1@wav");
        watching.page().getByLabel("Address begins with").press("Enter");
        watching.follow("reader1@waves.example").reads("Message-ID");
        Looked.at(watching, "going-recipient");
        visit.page().close();
        watching.page().close();
    }

    private static void schedule(int post, LocalDate day, String time) {
        var visit = stage.visit("/studio/posts/" + post + "/send");
        visit.fill("Date", day.toString()).fill("Time", time);
        plan(visit);
        visit.reads("Unschedule").page().close();
    }

    /** In spite of its preflight: this machine's relay proves nothing about its sender. */
    private static void plan(Visit visit) {
        visit.page().locator("#override-at").check();
        visit.press("Schedule");
    }

    private static int latest() {
        return Sql.one(stage.database, "select max(id) from mailing", row -> row.getInt(1)).orElseThrow();
    }

    private static Locator day(Page page, int day) {
        return page.locator("[data-date='" + MONTH.atDay(day) + "']");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }
}
