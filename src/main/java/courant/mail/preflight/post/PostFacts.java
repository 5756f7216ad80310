package courant.mail.preflight.post;

import courant.mail.Weight;
import courant.mail.preflight.Check;
import courant.mail.preflight.web.Probe;
import courant.markdown.PersonalField;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * A post as it is about to be mailed.
 *
 * @param subject with each personal field's default in its place
 * @param preheader what stands behind the subject; empty where that is left to the mail programs
 * @param chosen whether its author wrote it, as the subtitle; else it is how the post begins
 * @param source the body as its author typed it
 * @param body the body as HTML for the archive, the defaults in place of fields
 * @param words how many the body has
 * @param html the mail, with slots
 * @param weight its size
 * @param text its other part
 * @param fields all that stand in subject and body
 * @param newsletter its name
 * @param language BCP 47
 * @param accent as its owner chose it, {@code #rrggbb}
 * @param page where it will stand in the archive
 */
public record PostFacts(
        String subject,
        String preheader,
        boolean chosen,
        String source,
        String body,
        int words,
        String html,
        Weight weight,
        String text,
        List<PersonalField> fields,
        String newsletter,
        String language,
        String accent,
        URI page) {

    /** What needs nobody else: the same post gives the same lines, at once. */
    public List<Check> still() {
        var body = new Body(this);
        return List.of(
                new SubjectCheck(subject),
                new PreheaderCheck(preheader, chosen),
                new TextCheck(words, text),
                new LeftoversCheck(body.allText(), language),
                new FieldsCheck(fields, body.allText(), source),
                new DefaultsCheck(fields),
                new NameCheck(newsletter, body.allText()),
                new RelativeLinksCheck(body.links(), page),
                new ShortLinksCheck(body.links()),
                new PlainLinksCheck(body.links()),
                new PicturesCheck(body.undescribed(), body.pictures()),
                new HeadingsCheck(html),
                new ContrastCheck(html, accent),
                new SizeCheck(weight));
    }

    /** The same, and visits to where the links lead. */
    public List<Check> all(Probe probe) {
        return Stream.concat(still().stream(), Stream.of(new DeadLinksCheck(new Body(this).links(), page, probe)))
                .toList();
    }
}
