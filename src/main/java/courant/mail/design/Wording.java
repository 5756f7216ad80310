package courant.mail.design;

import courant.mail.counting.Counting;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The few words that a letter says by itself, in the newsletter's language where we know them, else in English. */
public final class Wording {

    private static final String OTHERWISE = "en";
    private static final Set<String> SPOKEN = Set.of(OTHERWISE, "de", "fr", "es", "ar", "it", "nl", "pt", "he", "ja");

    private final Locale locale;
    private final String language;
    private final MailWords words;

    private Wording(Locale locale, String language) {
        this.locale = locale;
        this.language = language;
        this.words = language.equals(OTHERWISE)
                ? MessageBundles.get(MailWords.class)
                : MessageBundles.get(MailWords.class, Localized.Literal.of(language));
    }

    public static Wording of(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return new Wording(locale, SPOKEN.contains(locale.getLanguage()) ? locale.getLanguage() : OTHERWISE);
    }

    /** The language these words are really in. */
    public String language() {
        return language;
    }

    /** The day as one writes it in the letter's own language. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** "By Ada, Grace and Mary"; nothing where nobody signed. */
    public String byline(List<String> names) {
        return names.isEmpty() ? "" : words.by(joined(names));
    }

    public String why(String newsletter) {
        return words.why(newsletter);
    }

    public String unsubscribe() {
        return words.unsubscribe();
    }

    public String preferences() {
        return words.preferences();
    }

    /** "Part 3 of", before the name of a series. */
    public String part(int number) {
        return words.part(number);
    }

    public String previous() {
        return words.previous();
    }

    public String next() {
        return words.next();
    }

    public String readInBrowser() {
        return words.browser();
    }

    /** What readers are told; empty where nothing is counted. */
    public String counted(Counting counting) {
        if (!counting.any()) return "";
        var what = counting.opens() && counting.clicks()
                ? words.countedBoth()
                : counting.opens() ? words.countedOpens() : words.countedClicks();
        var kept = counting.clicks() && counting.kept() ? words.countedKept() + " " : "";
        return what + " " + kept + words.countedOff(preferences());
    }

    private String joined(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        var all = names.size() - 1;
        return words.and(names.subList(0, all).stream().reduce(words::listed).orElseThrow(), names.getLast());
    }
}
