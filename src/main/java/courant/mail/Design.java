package courant.mail;

import courant.mail.design.Paper;
import courant.mail.design.Rendition;
import courant.mail.mime.Clean;
import courant.mail.slot.Slot;
import courant.markdown.FieldWriter;
import courant.markdown.MailStyle;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders a post once, as HTML and as text, with slots where its readers differ. */
@ApplicationScoped
public class Design {

    /** The text column of {@code mail/letter.html}, in pixels: 640 less its margins. */
    private static final int COLUMN = 560;

    private static final FieldWriter SLOTS =
            field -> new Slot(field.name(), field.fallback().orElse("")).marker();

    /** The frozen mail; the same post and postmark give the same blueprint. */
    public Blueprint draw(PostMail post, Postmark postmark) {
        var letter = Rendition.of(Templates.letter(view(post)));
        return new Blueprint(
                post.sender(),
                post.subject().render(SLOTS),
                letter.html(),
                letter.text(),
                post.look().language(),
                post.look().newsletterName(),
                post.look().home(),
                post.page(),
                postmark);
    }

    private static LetterView view(PostMail post) {
        var paper = post.look().paper();
        return new LetterView(
                paper,
                Clean.line(post.title()),
                Clean.line(post.subtitle().orElse("")),
                paper.words().byline(post.bylines().stream().map(Clean::line).toList()),
                paper.words().date(post.published()),
                post.page().toASCIIString(),
                post.body().mail(style(paper), post.page(), SLOTS),
                post.body().text(post.page(), SLOTS).stripTrailing(),
                Slot.UNSUBSCRIBE.marker());
    }

    /** The colours of {@code mail/head.html}'s light scheme. */
    private static MailStyle style(Paper paper) {
        return new MailStyle(
                "Georgia, 'Times New Roman', serif",
                "Georgia, 'Times New Roman', serif",
                "'SF Mono', Menlo, Consolas, monospace",
                "#1f1b16",
                paper.accent(),
                "#645c52",
                "#e2dcd0",
                "#ffffff",
                "#f6f3ec",
                paper.accent(),
                COLUMN);
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        private Templates() {}

        static native TemplateInstance letter(LetterView letter);
    }
}
