package courant.mail.design;

import courant.markdown.MailStyle;
import io.quarkus.qute.TemplateInstance;
import java.util.function.Function;

/**
 * A design that can be used.
 *
 * @param name as it is kept with a newsletter
 * @param title as an author reads it
 * @param about a sentence on it
 * @param ground whose colours and fonts it uses
 */
public record Sheet(
        String name,
        String title,
        String about,
        BuiltIn ground,
        Function<LetterView, TemplateInstance> page,
        Function<LetterView, TemplateInstance> words) {

    public String html(LetterView letter) {
        return Rendition.html(page.apply(letter));
    }

    public String text(LetterView letter) {
        return Rendition.text(words.apply(letter));
    }

    public MailStyle style(Paper paper) {
        return ground.style(paper);
    }
}
