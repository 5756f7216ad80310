package courant.subscriber.preferences;

import courant.platform.BadInput;
import courant.subscriber.ReaderWords;
import courant.subscriber.ReaderZone;
import courant.subscriber.Subscriber;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What a reader's browser sent. */
public record PreferencesForm(
        @RestForm @Nullable String name,
        @RestForm @Nullable String language,
        @RestForm @Nullable String zone,
        @RestForm @Nullable List<String> newsletter,
        @RestForm @Nullable List<String> weekly) {

    String typedName() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    String typedLanguage() {
        return Objects.requireNonNullElse(language, "").strip();
    }

    String typedZone() {
        return Objects.requireNonNullElse(zone, "").strip();
    }

    Set<String> slugs() {
        return newsletter == null ? Set.of() : Set.copyOf(newsletter);
    }

    /** Those that are to come as one mail a week. */
    Set<String> weeklySlugs() {
        return weekly == null ? Set.of() : Set.copyOf(weekly);
    }

    /** Null where the reader leaves it to the newsletter. */
    @Nullable
    String locale() {
        if (typedLanguage().isEmpty()) return null;
        try {
            return new Locale.Builder().setLanguageTag(typedLanguage()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new BadInput("language", "\"" + typedLanguage() + "\" is not a language. Choose one of the list.");
        }
    }

    void check(ReaderWords words) {
        if (typedName().length() > Subscriber.LONGEST_NAME) {
            throw new BadInput("name", words.nameTooLong(typedName().length()));
        }
        try {
            locale();
        } catch (BadInput fault) {
            throw new BadInput("language", words.notALanguage(typedLanguage()));
        }
        try {
            ReaderZone.typed(zone);
        } catch (BadInput fault) {
            throw new BadInput("zone", words.notAZone(typedZone()));
        }
    }
}
