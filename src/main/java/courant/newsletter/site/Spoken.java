package courant.newsletter.site;

import courant.mail.design.Direction;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The languages in which this program speaks to readers. The first is the one for everybody else. */
public final class Spoken {
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ar");

    private Spoken() {}

    /** The first of these wishes (BCP 47; null where there is none) that is spoken. */
    public static String of(@Nullable String... wishes) {
        return Arrays.stream(wishes)
                .filter(Objects::nonNull)
                .map(it -> Locale.forLanguageTag(it).getLanguage())
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    /** {@code rtl} or {@code ltr}; of any language. */
    public static String direction(String language) {
        return Direction.of(language);
    }

    /** The words of a bundle in one of the languages. */
    public static <T> T words(Class<T> bundle, String language) {
        return language.equals(LANGUAGES.getFirst())
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language));
    }
}
