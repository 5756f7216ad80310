package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import java.text.ListFormat;
import java.util.List;
import java.util.Locale;

/** Several newsletters in words. */
final class Newsletters {
    private Newsletters() {}

    /** {@code The Daily, The Weekly and Notes}. */
    static String names(List<Newsletter> newsletters, String language) {
        var names = newsletters.stream().map(it -> it.name).toList();
        return ListFormat.getInstance(Locale.forLanguageTag(language), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(names);
    }
}
