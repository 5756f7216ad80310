package courant.archive.search;

import java.util.Locale;
import java.util.Map;

/** PostgreSQL's text search configuration for a language; {@code simple}, which takes words as they are, where it has none. */
final class Stemming {
    /** By ISO 639: those that PostgreSQL has had since version 13 (12.6, snowball). */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ar", "arabic"),
            Map.entry("da", "danish"),
            Map.entry("de", "german"),
            Map.entry("el", "greek"),
            Map.entry("en", "english"),
            Map.entry("es", "spanish"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("ga", "irish"),
            Map.entry("hu", "hungarian"),
            Map.entry("id", "indonesian"),
            Map.entry("it", "italian"),
            Map.entry("lt", "lithuanian"),
            Map.entry("nb", "norwegian"),
            Map.entry("ne", "nepali"),
            Map.entry("nl", "dutch"),
            Map.entry("nn", "norwegian"),
            Map.entry("no", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ro", "romanian"),
            Map.entry("ru", "russian"),
            Map.entry("sv", "swedish"),
            Map.entry("ta", "tamil"),
            Map.entry("tr", "turkish"));

    private Stemming() {}

    static String of(Locale language) {
        return NAMES.getOrDefault(language.getLanguage(), "simple");
    }
}
