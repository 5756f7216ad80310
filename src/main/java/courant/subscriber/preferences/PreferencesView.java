package courant.subscriber.preferences;

import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.subscriber.Subscriber;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A reader's page, with what is kept or what was typed, and what is wrong with it.
 *
 * @param address shortened, as a mail is easily passed on
 * @param languages that can be chosen, the reader's own among them
 * @param suppressed whether nothing is sent to this address whatever is ticked
 */
public record PreferencesView(
        String token,
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

    static PreferencesView of(String token, Subscriber reader) {
        var offered = Offered.to(reader);
        var choices = offered.newsletters().stream()
                .map(it -> choice(it, offered.got().contains(it.id)))
                .toList();
        return of(
                token,
                reader,
                Objects.requireNonNullElse(reader.name, ""),
                Objects.requireNonNullElse(reader.locale, ""),
                Objects.requireNonNullElse(reader.zone, ""),
                choices);
    }

    static PreferencesView typed(String token, Subscriber reader, PreferencesForm form) {
        Set<String> ticked = form.slugs();
        var choices = Offered.to(reader).newsletters().stream()
                .map(it -> choice(it, ticked.contains(it.slug)))
                .toList();
        return of(token, reader, form.typedName(), form.typedLanguage(), form.typedZone(), choices);
    }

    private static PreferencesView of(
            String token, Subscriber reader, String name, String language, String zone, List<Choice> choices) {
        return new PreferencesView(
                token,
                shortened(reader.email),
                name,
                language,
                zone,
                choices,
                languages(language),
                reader.suppressed(),
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
                token,
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

    /** {@code ada@example.org} is {@code a…@example.org}. */
    private static String shortened(String email) {
        var at = email.lastIndexOf('@');
        return email.substring(0, email.offsetByCodePoints(0, 1)) + "…" + email.substring(at);
    }
}
