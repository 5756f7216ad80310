package courant.mail.design;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written. */
public final class Direction {

    private static final Set<String> LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi", "ji");
    private static final Set<String> SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm");

    private Direction() {}

    /** {@code rtl} or {@code ltr}; a script in the tag decides before the language does. */
    public static String of(String language) {
        var locale = Locale.forLanguageTag(language);
        var script = locale.getScript();
        var fromRight = script.isEmpty() ? LANGUAGES.contains(locale.getLanguage()) : SCRIPTS.contains(script);
        return fromRight ? "rtl" : "ltr";
    }
}
