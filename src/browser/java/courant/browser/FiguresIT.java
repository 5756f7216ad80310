package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures as an author looks at them and a keyboard reaches them, with a year of readers behind them. */
class FiguresIT {
    @TempDir
    static Path data;

    private static MailingStage stage;
    private static Visit studio;

    @BeforeAll
    static void start() throws Exception {
        stage = new MailingStage(data);
        stage.update("update newsletter set counts_clicks = true, counts_opens = true");
        stage.readers("figures", 24);
        stage.sink.atRecipient(to -> to.startsWith("reader3@") ? "550 5.1.1 unknown" : "250 fine");
        var mailing = stage.mail("figures", "now");
        stage.awaitState(mailing, "sent");
        aYear();
        clicks(mailing);
        studio = stage.visit();
        await().atMost(Duration.ofSeconds(40)).until(() -> studio.open("/studio/figures/posts").page().content().contains("A letter to the figures"));
    }

    /** Readers who came and went, fewer in summer. */
    private static void aYear() {
        stage.update("""
                insert into movement (newsletter_id, at, act, way, host, campaign)
                select (select min(id) from newsletter), now() - d * interval '1 day', a.act,
                    case when a.act = 'left' then '' when n % 3 = 0 then 'embed' when n % 3 = 1 then 'link' else 'page' end,
                    case when a.act = 'joined' and n % 3 = 0 then 'blog.example' when a.act = 'joined' and n % 3 = 1 then 'social.example'
                        else '' end,
                    case when a.act = 'joined' and n % 3 = 1 then 'spring' else '' end
                from generate_series(0, 364) d,
                    (values ('asked', 13.0), ('joined', 11.0), ('left', 3.0), ('bounced', 0.4)) a (act, most),
                    generate_series(1, (a.most * (1.2 + sin(d / 20.0)) * (1 + (d * 7919 % 13) / 13.0) / 2)::int) n
                """);
    }

    private static void clicks(long mailing) {
        stage.update("""
                insert into counted_link (mailing_id, link, address)
                values (?, 91, 'https://example.org/the-lighthouse'), (?, 92, 'https://example.org/a-long-address-that-does-not-end-soon-and-goes-on?and=on')
                """, mailing, mailing);
        stage.update("""
                insert into link_count (mailing_id, link, machine, variant, hits, by_proxy, readers)
                values (?, -1, false, 0, 14, 0, 9), (?, 91, false, 0, 10, 0, 8), (?, 92, false, 0, 4, 0, 3), (?, -1, true, 0, 12, 0, 4),
                    (?, 0, false, 0, 20, 6, 15), (?, 0, true, 0, 9, 0, 9)
                """, mailing, mailing, mailing, mailing, mailing, mailing);
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
    }

    @Test
    void growth_is_seen_in_charts_and_read_in_tables_by_keyboard() {
        await().atMost(Duration.ofSeconds(40)).until(() -> studio.open("/studio/figures").page().content().contains("social.example"));
        studio.sees("Figures");
        var table = studio.page().locator("#movement details");
        table.locator("summary").focus();
        studio.page().keyboard().press("Enter");
        assertThat(table.locator("tbody tr")).hasCount(30);
        assertThat(table.locator("tbody tr").last()).isVisible();
        studio.follow("12 months");
        assertThat(studio.page().getByRole(AriaRole.IMG).first())
                .hasAccessibleName("Joined and lost by week");
        studio.page().getByLabel("By", new Page.GetByLabelOptions().setExact(true)).selectOption("month");
        studio.press("Show");
        assertThat(studio.page().getByRole(AriaRole.IMG).first())
                .hasAccessibleName("Joined and lost by month");
        var download = studio.page().waitForDownload(() -> studio.follow("Download as CSV"));
        assertThat(download.suggestedFilename()).isEqualTo("growth.csv");
    }

    @Test
    void a_posts_figures_say_what_became_of_its_mails() {
        studio.open("/studio/figures/posts").follow("A letter to the figures").sees("A letter to the figures");
        studio.reads("No such address").reads("Readers who clicked").reads("https://example.org/the-lighthouse");
    }

    @Test
    void counting_is_turned_on_and_off_where_it_says_what_readers_are_told() {
        studio.open("/studio/settings/counting").reads("Readers are told");
        studio.page().getByLabel("Keep who clicked").focus();
        studio.page().keyboard().press("Space");
        studio.press("Save").reads("Saved.").reads("Which links you click is kept with your address");
        studio.page().getByLabel("Keep who clicked").uncheck();
        studio.press("Save").reads("Saved.");
    }

    @Test
    void every_page_of_figures_is_whole_in_every_look() {
        var post = studio.open("/studio/figures/posts").page().locator("main tbody a").first().getAttribute("href");
        for (var address : List.of(
                "/studio", "/studio/figures", "/studio/figures?from=2026-02-01&by=week", "/studio/figures/posts", post, "/studio/settings/counting")) {
            for (var look : Chromium.Look.values()) look(look, address);
        }
    }

    private static void look(Chromium.Look look, String address) {
        studio.open(address);
        look.show(studio.page());
        studio.check();
        var name = "figures" + address.replaceAll("[^a-z0-9]+", "_") + "-" + look.name().toLowerCase();
        studio.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/looks", name + ".png")));
        assertThat((Integer) studio.page().evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("nothing scrolls sideways on " + address)
                .isLessThanOrEqualTo(0);
    }
}
