package courant.subscriber.preferences;

import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A reader's page, with what is kept or what was typed, and what is wrong with it.
 *
 * @param path what is sent goes there
 * @param signedIn whether what is only the reader's own is offered too
 * @param address as much of it as may be shown
 * @param languages that can be chosen, the reader's own among them
 * @param suppressed whether nothing is sent to this address whatever is ticked
 */
public record PreferencesView(
        String path,
        boolean signedIn,
        boolean uncounted,
        String address,
        String name,
        String language,
        String zone,
        List<Choice> choices,
        List<Language> languages,
        boolean suppressed,
        String nameError,
        String languageError,
        String zoneError) {
    private static final List<String> SPOKEN = List.of("en", "de", "fr", "es", "it", "nl", "pt", "ar", "he", "ja");

    /** A newsletter that may be ticked. */
    public record Choice(String slug, String name, String description, boolean ticked) {}

    /** A language, named in itself. */
    public record Language(String tag, String name) {}

    static PreferencesView of(Door door) {
        var reader = door.reader();
        var offered = Offered.to(reader);
        var choices = offered.newsletters().stream()
                .map(it -> choice(it, offered.got().contains(it.id)))
                .toList();
        return of(
                door,
                Objects.requireNonNullElse(reader.name, ""),
                Objects.requireNonNullElse(reader.locale, ""),
                Objects.requireNonNullElse(reader.zone, ""),
                choices);
    }

    static PreferencesView typed(Door door, PreferencesForm form) {
        Set<String> ticked = form.slugs();
        var choices = Offered.to(door.reader()).newsletters().stream()
                .map(it -> choice(it, ticked.contains(it.slug)))
                .toList();
        return of(door, form.typedName(), form.typedLanguage(), form.typedZone(), choices);
    }

    private static PreferencesView of(Door door, String name, String language, String zone, List<Choice> choices) {
        return new PreferencesView(
                door.path(),
                door.signedIn(),
                door.reader().uncounted,
                door.address(),
                name,
                language,
                zone,
                choices,
                languages(language),
                door.reader().suppressed(),
                "",
                "",
                "");
    }

    PreferencesView at(BadInput fault) {
        var sentence = String.valueOf(fault.getMessage());
        return switch (fault.field()) {
            case "name" -> with(sentence, "", "");
            case "zone" -> with("", "", sentence);
            default -> with("", sentence, "");
        };
    }

    private PreferencesView with(String nameError, String languageError, String zoneError) {
        return new PreferencesView(
                path,
                signedIn,
                uncounted,
                address,
                name,
                language,
                zone,
                choices,
                languages,
                suppressed,
                nameError,
                languageError,
                zoneError);
    }

    /** Zones that can be chosen, by their cities. */
    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(it ->
                        it.equals(zone) || it.contains("/") && !it.startsWith("Etc/") && !it.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    public boolean wrong() {
        return !nameError.isEmpty() || !languageError.isEmpty() || !zoneError.isEmpty();
    }

    public boolean any() {
        return choices.stream().anyMatch(Choice::ticked);
    }

    private static Choice choice(Newsletter it, boolean ticked) {
        return new Choice(it.slug, it.name, it.description, ticked);
    }

    private static List<Language> languages(String own) {
        return Stream.concat(SPOKEN.stream(), Stream.of(own))
                .filter(tag -> !Locale.forLanguageTag(tag).getLanguage().isEmpty())
                .distinct()
                .map(PreferencesView::language)
                .toList();
    }

    private static Language language(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return new Language(tag, locale.getDisplayName(locale));
    }
}
