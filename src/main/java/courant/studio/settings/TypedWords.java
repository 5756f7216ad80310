package courant.studio.settings;

import courant.newsletter.site.SignUpWords;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the form about the sign-up's words sends; line breaks of a browser become spaces. */
public final class TypedWords {
    private TypedWords() {}

    /** As the form posts it. */
    public record Posted(
            @RestForm @Nullable String heading,
            @RestForm @Nullable String text,
            @RestForm @Nullable String button,
            @RestForm @Nullable String consent,
            @RestForm @Nullable String mail,
            @RestForm @Nullable String welcome) {
        SignUpWords words() {
            return of(heading, text, button, consent, mail, welcome);
        }
    }

    /** As the preview asks for it. */
    public record Asked(
            @RestQuery @Nullable String heading,
            @RestQuery @Nullable String text,
            @RestQuery @Nullable String button,
            @RestQuery @Nullable String consent) {
        boolean isEmpty() {
            return heading == null && text == null && button == null && consent == null;
        }

        SignUpWords words() {
            return of(heading, text, button, consent, "", "");
        }
    }

    private static SignUpWords of(@Nullable String... typed) {
        return new SignUpWords(
                0, line(typed[0]), line(typed[1]), line(typed[2]), line(typed[3]), line(typed[4]), line(typed[5]));
    }

    private static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .replaceAll("[\\r\\n]+", " ")
                .strip();
    }
}
