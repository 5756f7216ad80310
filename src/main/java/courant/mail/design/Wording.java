package courant.mail.design;

import courant.mail.counting.Counting;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few words that a letter says by itself, in the newsletter's language where we know them, else in English. */
public final class Wording {

    private static final String BUNDLE = "courant.mail.design.wording";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern GAP = Pattern.compile("\\{(\\d)\\}");

    private final Locale locale;
    private final ResourceBundle words;

    private Wording(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(BUNDLE, locale, Wording.class.getClassLoader(), NO_FALLBACK);
    }

    public static Wording of(String language) {
        return new Wording(Locale.forLanguageTag(language));
    }

    /** The language these words are really in. */
    public String language() {
        var spoken = words.getLocale().toLanguageTag();
        return spoken.equals("und") ? "en" : spoken;
    }

    /** The day as one writes it in the letter's own language. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** "By Ada, Grace and Mary"; nothing where nobody signed. */
    public String byline(List<String> names) {
        return names.isEmpty() ? "" : say("by", joined(names));
    }

    public String why(String newsletter) {
        return say("why", newsletter);
    }

    public String unsubscribe() {
        return say("unsubscribe");
    }

    public String preferences() {
        return say("preferences");
    }

    /** "Part 3 of", before the name of a series. */
    public String part(int number) {
        return say("part", String.valueOf(number));
    }

    public String previous() {
        return say("previous");
    }

    public String next() {
        return say("next");
    }

    public String readInBrowser() {
        return say("browser");
    }

    /** What readers are told; empty where nothing is counted. */
    public String counted(Counting counting) {
        if (!counting.any()) return "";
        var what = counting.opens() && counting.clicks()
                ? "countedBoth"
                : counting.opens() ? "countedOpens" : "countedClicks";
        var kept = counting.clicks() && counting.kept() ? say("countedKept") + " " : "";
        return say(what) + " " + kept + say("countedOff", preferences());
    }

    private String joined(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        return say("and", String.join(say("comma"), names.subList(0, names.size() - 1)), names.getLast());
    }

    private String say(String key, String... values) {
        return GAP.matcher(words.getString(key))
                .replaceAll(gap -> Matcher.quoteReplacement(values[Integer.parseInt(gap.group(1))]));
    }
}
