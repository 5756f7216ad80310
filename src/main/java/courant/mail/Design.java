package courant.mail;

import courant.mail.counting.Marking;
import courant.mail.design.Designs;
import courant.mail.design.LetterView;
import courant.mail.design.Sheet;
import courant.mail.mime.Clean;
import courant.mail.slot.Slot;
import courant.markdown.Document;
import courant.markdown.FieldText;
import courant.markdown.FieldWriter;
import courant.markdown.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders a post once, as HTML and as text, with slots where its readers differ. */
@ApplicationScoped
public class Design {

    /** So many characters stand behind a subject in the widest lists of mails. */
    private static final int PREHEADER = 140;

    private static final FieldWriter SLOTS = Design::slot;

    private final Designs designs;

    public Design(Designs designs) {
        this.designs = designs;
    }

    /** The frozen mail; the same post and postmark give the same blueprint. */
    public Blueprint draw(PostMail post, Postmark postmark) {
        var sheet = designs.named(post.look().design());
        var letter = view(post, sheet);
        var marking = new Marking(post.counting());
        var html = html(sheet, letter);
        var text = sheet.text(letter);
        return new Blueprint(
                post.sender(),
                subject(post.subject()),
                post.counting().any() ? marking.html(html, letter.counted()) : html,
                post.counting().any() ? marking.text(text, letter.counted()) : text,
                post.look().language(),
                post.look().newsletterName(),
                post.look().home(),
                post.page(),
                postmark);
    }

    public String subject(FieldText typed) {
        return typed.render(SLOTS);
    }

    /** Where providers cut off the end of a mail, a way out stands above the body too. */
    private static String html(Sheet sheet, LetterView letter) {
        var html = sheet.html(letter);
        return Weight.of(html).heavy() ? sheet.html(letter.leavingEarly()) : html;
    }

    /** What nobody knows stands as it was typed, so that it is seen and not silently nothing. */
    private static String slot(PersonalField field) {
        var fallback = field.fallback();
        return PersonalFields.knows(field.name())
                ? new Slot(field.name(), fallback.orElse("")).marker()
                : "{{" + field.name() + fallback.map(it -> "|" + it).orElse("") + "}}";
    }

    /** What a list of mails shows of a post that says nothing of itself: its first words. */
    public static String beginning(Document body, FieldWriter fields) {
        return body.excerpt(PREHEADER, fields);
    }

    private static LetterView view(PostMail post, Sheet sheet) {
        var paper = post.look().paper(sheet.ground());
        var subtitle = Clean.line(post.subtitle().orElse(""));
        return new LetterView(
                paper,
                Clean.line(post.title()),
                subtitle,
                subtitle.isBlank() ? beginning(post.body(), SLOTS) : subtitle,
                paper.words().byline(post.bylines().stream().map(Clean::line).toList()),
                paper.words().date(post.published()),
                post.page().toASCIIString(),
                post.body().mail(sheet.style(paper), post.page(), SLOTS),
                post.body().text(post.page(), SLOTS).stripTrailing(),
                Slot.UNSUBSCRIBE.marker(),
                Slot.PREFERENCES.marker(),
                post.serial().map(it -> it.line(paper.words())).orElse(null),
                paper.words().counted(post.counting()),
                false,
                post.cover().orElse(null));
    }
}
