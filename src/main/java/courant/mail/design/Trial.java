package courant.mail.design;

import courant.mail.slot.Slot;
import courant.markdown.FieldWriter;
import courant.markdown.Markdown;
import io.quarkus.qute.TemplateException;
import java.net.URI;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What every design must do, tried on a sample: say the post, lead out, name its language, and lead out early if it is long. */
final class Trial {
    private static final String BODY = "These words stand in the body of the sample.";
    private static final String TITLE = "Sample <title>";

    private Trial() {}

    /** @throws BadDesign if it cannot be used */
    static void demand(Path file, Sheet sheet) {
        try {
            var letter = sample(sheet, TITLE, BODY);
            html(file, Jsoup.parse(sheet.html(letter)));
            early(file, sheet.html(letter.leavingEarly()));
            text(file, sheet.text(letter));
        } catch (TemplateException fault) {
            throw BadDesign.of(file, "it cannot be filled in: " + fault.getMessage());
        }
    }

    static LetterView sample(Sheet sheet, String title, String body) {
        var paper = Paper.of(
                "Sample", URI.create("https://example.org/"), "en", "#9a3412", "1 Street", sheet.ground(), null);
        var page = URI.create("https://example.org/p/sample");
        return new LetterView(
                paper,
                title,
                "Subtitle",
                "Subtitle",
                "By Ada",
                "March 1, 2026",
                page.toString(),
                Markdown.parse(body).mail(sheet.style(paper), page, FieldWriter.FALLBACK),
                body,
                Slot.UNSUBSCRIBE.marker(),
                Slot.PREFERENCES.marker(),
                null,
                "",
                false,
                null);
    }

    private static void html(Path file, Document html) {
        demand(file, html.body().text().contains(BODY), "it does not print the post: {letter.body.raw}.");
        demand(file, html.select("h1").size() == 1, "it needs one h1, with {letter.title}.");
        demand(file, TITLE.equals(html.title()), "it needs <title>{letter.title}</title>.");
        demand(
                file,
                html.select("html[lang=en][dir=ltr]").size() == 1,
                "its html element needs lang and dir:"
                        + " <html lang=\"{letter.paper.language}\" dir=\"{letter.paper.direction}\">.");
        demand(
                file,
                html.select("a[href]").eachAttr("href").contains(Slot.UNSUBSCRIBE.marker()),
                "no link leads out: <a href=\"{letter.unsubscribe}\">.");
    }

    private static void early(Path file, String html) {
        var out = html.indexOf(Slot.UNSUBSCRIBE.marker());
        demand(
                file,
                out >= 0 && out < html.indexOf(BODY),
                "long mails are cut off at their end, so a way out must"
                        + " stand above the body then: {#include mail/early.html letter=letter /}.");
    }

    private static void text(Path file, String text) {
        demand(file, text.contains(BODY), "its text does not print the post: {letter.text}.");
        demand(file, text.contains(Slot.UNSUBSCRIBE.marker()), "its text leads nobody out: {letter.unsubscribe}.");
    }

    private static void demand(Path file, boolean so, String otherwise) {
        if (!so) throw BadDesign.of(file, otherwise);
    }
}
