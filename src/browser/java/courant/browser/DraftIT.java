package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What surrounds a draft: two people in it, its earlier texts, its cover, cards of pages elsewhere, and how readers get it. */
class DraftIT {
    private static final String TEXT = "Dear {{name|reader}},\n\nhello.";

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

    @Test
    void the_second_of_two_people_in_a_post_is_told_and_neither_text_is_lost() {
        var path = "/studio/posts/" + stage.write("Two hands");
        var ada = stage.visit();
        ada.page().waitForResponse("**/presence", () -> ada.open(path));
        try (var desk = stage.colleague("Bea")) {
            var bea = new Visit(desk).open(path).reads("is in this post too");
            bea.check();
            typed(bea, TEXT.replace("hello", "hello from the other desk"));
            typed(ada, TEXT.replace("Dear", "Dearest"));
            ada.reads("Both texts are kept").follow("Compare both texts");
            ada.sees("Two texts of one post").reads("Bea").reads("they fit together");
            Looked.at(ada, "draft-conflict");
            ada.press("Bring both together").reads("Both texts are one now.");
            assertThat(ada.page().locator("#body")).hasValue("Dearest {{name|reader}},\n\nhello from the other desk.");
            ada.page().close();
        }
    }

    @Test
    void where_both_changed_one_sentence_the_second_chooses() {
        var path = "/studio/posts/" + stage.write("One sentence");
        var ada = stage.visit(path);
        var elsewhere = stage.visit(path);
        typed(elsewhere, TEXT.replace("hello", "good morning"));
        typed(ada, TEXT.replace("hello", "good night"));
        ada.follow("Compare both texts").reads("One place was changed in both texts");
        Looked.at(ada, "draft-clash");
        ada.page().getByLabel("Keep in place 1").selectOption("theirs");
        ada.press("Bring both together").reads("Both texts are one now.");
        assertThat(ada.page().locator("#body")).hasValue(TEXT.replace("hello", "good morning"));
        ada.page().close();
        elsewhere.page().close();
    }

    @Test
    void an_earlier_text_is_compared_and_brought_back_and_that_is_undone() {
        var path = "/studio/posts/" + stage.write("Earlier texts");
        var visit = stage.visit(path).press("Markdown");
        visit.page().locator("#body").fill(TEXT.replace("hello", "goodbye, all of you"));
        visit.press("Save").reads("Saved.");
        visit.follow("Earlier texts").sees("Earlier texts");
        Looked.at(visit, "draft-revisions");
        visit.page().locator(".sittings li a").last().click();
        visit.follow("What changed since");
        assertThat(visit.page().locator("ins")).containsText(new String[] {"Added", "goodbye, all of you"});
        Looked.at(visit, "draft-difference");
        visit.press("Bring this text back").reads("The earlier text is");
        visit.press("Undo").reads("The earlier text is");
        assertThat(visit.open(path).page().locator("#body")).hasValue(TEXT.replace("hello", "goodbye, all of you"));
        visit.page().close();
    }

    @Test
    void a_cover_is_uploaded_and_stands_in_the_mail_and_on_the_page() throws IOException {
        var path = "/studio/posts/" + stage.write("With a cover");
        var visit = stage.visit(path);
        visit.page().locator("#cover summary").click();
        visit.follow("Choose a cover").sees("Cover picture").press("Upload").reads("Choose a picture first.");
        visit.page().getByLabel("Picture file").setInputFiles(new FilePayload("sea.png", "image/png", picture()));
        visit.fill("What the picture shows", "The sea at noon").press("Upload").reads("The cover now");
        Looked.at(visit, "draft-cover");
        for (var way : new String[] {"desktop", "page"}) {
            assertThat(frame(visit.open(path + "/preview?as=" + way)).getByAltText("The sea at noon")).isVisible();
        }
        visit.open(path + "/cover").press("Remove the cover").reads("Upload a picture").page().close();
    }

    @Test
    void an_address_that_is_pasted_becomes_the_card_that_is_kept_for_it_or_else_a_link() {
        stage.update("""
                insert into embed (address, kind, title, text, site)
                values ('https://film.example/sea', 'video', 'A film of the sea', 'Waves, an hour long.', 'film.example')
                """);
        var visit = stage.visit();
        var paper = Paper.blank(visit).paste("", "https://film.example/sea");
        assertThat(visit.page().locator(".embed-block strong")).hasText("A film of the sea");
        visit.press("Preview").page().locator("[data-as=page]").click();
        assertThat(visit.page().frameLocator("#preview").getByText("A film of the sea")).isVisible();
        Looked.at(visit, "draft-card");
        paper.paste("", "https://nobody.example/");
        assertThat(visit.page().locator(".embed-block small").last()).containsText("Readers get a link.");
        visit.page().close();
    }

    @Test
    void a_post_is_seen_as_a_chosen_subscriber_gets_it_in_every_way_and_a_test_is_sent() {
        stage.readers("chosen", 2);
        var visit = stage.visit("/studio/posts/" + stage.write("Seen before it goes") + "/preview").sees("Preview");
        assertThat(greeting(visit, "Dear Robin Example,")).isVisible();
        visit.fill("A subscriber’s address or name", "reader1@chosen").press("Find").follow("reader1@chosen.example");
        for (var way : new String[] {"Phone", "Dark", "Text", "Desktop"}) {
            visit.follow(way);
            assertThat(greeting(visit, "Dear Reader 1,")).isVisible();
            if (way.equals("Phone") || way.equals("Dark")) Looked.at(visit, "draft-preview-" + way.toLowerCase());
        }
        Looked.at(visit, "draft-preview");
        visit.fill("To", "one@example.net, two@example.net").press("Send test").reads("The test is on its way.");
        visit.page().close();
    }

    /** In the Markdown view, until the editor has had its answer. */
    private static void typed(Visit visit, String text) {
        visit.press("Markdown");
        visit.page().waitForResponse("**/autosave", () -> visit.page().locator("#body").fill(text));
    }

    /** In the text: the hidden words that an inbox shows beside the subject begin so too. */
    private static Locator greeting(Visit visit, String words) {
        return frame(visit).getByText(words).last();
    }

    private static FrameLocator frame(Visit visit) {
        return visit.page().frameLocator("iframe.letter");
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(1280, 640, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x2f6f8f));
        pen.fillRect(0, 0, 1280, 640);
        pen.setColor(new Color(0xf2e3c0));
        pen.fillOval(860, 90, 220, 220);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
