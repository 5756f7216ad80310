package courant.subscriber.preferences;

import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.subscriber.ReaderZone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A reader's page, with what is kept or what was typed, and what is wrong with it.
 *
 * @param path what is sent goes there
 * @param signedIn whether what is only the reader's own is offered too
 * @param address as much of it as may be shown
 * @param suppressed whether nothing is sent to this address whatever is ticked
 * @param pausedUntil a day in words; empty where nothing rests
 * @param left newsletters that were left lately, in words; empty where none was
 * @param languages that can be chosen, the reader's own among them
 */
public record PreferencesView(
        String path,
        boolean signedIn,
        String address,
        boolean uncounted,
        boolean suppressed,
        String pausedUntil,
        String left,
        String name,
        String language,
        String zone,
        List<Choice> choices,
        List<Language> languages,
        List<Pause> pauses,
        String newAddress,
        Wrong wrong) {
    private static final List<String> SPOKEN = List.of("en", "de", "fr", "es", "it", "nl", "pt", "ar", "he", "ja");

    /** A newsletter that may be ticked, and whether as one mail a week. */
    public record Choice(String slug, String name, String description, boolean ticked, boolean weekly) {}

    /** So many weeks, and the day in words on which they are over. */
    public record Pause(int weeks, String day) {}

    /** A language, named in itself. */
    public record Language(String tag, String name) {}

    /** What is wrong with each field; empty where nothing is. */
    public record Wrong(String name, String language, String zone, String address) {
        static final Wrong NOTHING = new Wrong("", "", "", "");

        static Wrong of(BadInput fault) {
            var sentence = String.valueOf(fault.getMessage());
            return switch (fault.field()) {
                case "name" -> new Wrong(sentence, "", "", "");
                case "zone" -> new Wrong("", "", sentence, "");
                case "email" -> new Wrong("", "", "", sentence);
                default -> new Wrong("", sentence, "", "");
            };
        }

        public boolean any() {
            return !equals(NOTHING);
        }
    }

    static PreferencesView of(Door door, Set<Long> weekly, String left, Instant now) {
        var reader = door.reader();
        var offered = Offered.to(reader);
        var choices = offered.newsletters().stream()
                .map(it -> choice(it, offered.got().contains(it.id), weekly.contains(it.id)))
                .toList();
        var language = Objects.requireNonNullElse(reader.locale, "");
        return new PreferencesView(
                door.path(),
                door.signedIn(),
                door.address(),
                reader.uncounted,
                reader.suppressed(),
                reader.pausedAt(now) ? day(door, Objects.requireNonNull(reader.pausedUntil)) : "",
                left,
                Objects.requireNonNullElse(reader.name, ""),
                language,
                Objects.requireNonNullElse(reader.zone, ""),
                choices,
                languages(language),
                Choosing.WEEKS.stream()
                        .map(it -> new Pause(it, day(door, now.plus(Duration.ofDays(7L * it)))))
                        .toList(),
                "",
                Wrong.NOTHING);
    }

    /** With what was typed instead of what is kept. */
    PreferencesView typed(PreferencesForm form, Wrong wrong) {
        var typed = choices.stream()
                .map(it -> new Choice(
                        it.slug,
                        it.name,
                        it.description,
                        form.slugs().contains(it.slug),
                        form.weeklySlugs().contains(it.slug)))
                .toList();
        return with(form.typedName(), form.typedLanguage(), form.typedZone(), typed, newAddress, wrong);
    }

    PreferencesView typedAddress(String typed, Wrong wrong) {
        return with(name, language, zone, choices, typed, wrong);
    }

    private PreferencesView with(
            String name, String language, String zone, List<Choice> choices, String newAddress, Wrong wrong) {
        return new PreferencesView(
                path,
                signedIn,
                address,
                uncounted,
                suppressed,
                pausedUntil,
                left,
                name,
                language,
                zone,
                choices,
                languages(language),
                pauses,
                newAddress,
                wrong);
    }

    /** Zones that can be chosen, by their cities. */
    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(it ->
                        it.equals(zone) || it.contains("/") && !it.startsWith("Etc/") && !it.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    public boolean any() {
        return choices.stream().anyMatch(Choice::ticked);
    }

    private static String day(Door door, Instant until) {
        var zone = Optional.ofNullable(door.reader().zone).flatMap(ReaderZone::known);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(door.shell().words()))
                .format(until.atZone(zone.orElse(ZoneOffset.UTC)));
    }

    private static Choice choice(Newsletter it, boolean ticked, boolean weekly) {
        return new Choice(it.slug, it.name, it.description, ticked, weekly);
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
