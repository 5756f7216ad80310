package courant.newsletter.look;

import courant.newsletter.theme.Face;
import courant.newsletter.theme.Themes;
import courant.platform.BadInput;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Objects;

/**
 * How the site is to look, as somebody typed it.
 *
 * @param theme the name of one
 * @param text the word of a font; empty: the theme's own
 * @param heading likewise
 * @param head tags for the head of each page, as {@link HeadTags} takes them
 * @param foot Markdown for the foot of each page
 */
public record LookForm(String theme, String text, String heading, String head, String foot) {
    public static final LookForm PLAIN = new LookForm(Themes.first().name(), "", "", "", "");

    static LookForm of(SiteLook it) {
        return new LookForm(
                it.theme,
                Objects.requireNonNullElse(it.text, ""),
                Objects.requireNonNullElse(it.heading, ""),
                it.head,
                it.foot);
    }

    /** @throws BadInput about the first member that cannot be taken */
    LookForm checked() {
        if (!CDI.current().select(Themes.class).get().has(theme)) {
            throw new BadInput("theme", "There is no theme \"" + theme + "\" here. Choose one of these.");
        }
        face("text", text);
        face("heading", heading);
        var tags = head.replace("\r\n", "\n").strip();
        HeadTags.read(tags);
        return new LookForm(
                theme,
                text,
                heading,
                tags,
                Foot.checked(foot.replace("\r\n", "\n").strip()));
    }

    private static void face(String field, String word) {
        if (word.isEmpty() || Face.named(word).isPresent()) return;
        throw new BadInput(field, "There is no font \"" + word + "\" here. Choose one of these.");
    }
}
