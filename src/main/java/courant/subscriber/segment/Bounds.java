package courant.subscriber.segment;

import courant.platform.BadInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** What a condition may hold. The field of each fault is {@code segment} and the way to it: {@code segment.all[1]}. */
final class Bounds {
    static final int DEEPEST = 6;
    static final int MOST_CONDITIONS = 50;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_TAG = 80;
    private static final int MOST_DAYS = 36_500;
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,9})?";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private Bounds() {}

    static String tag(String typed, String place) {
        return text(typed, "tag", LONGEST_TAG, place);
    }

    static String name(String typed, String place) {
        return text(typed, "name of an attribute", LONGEST_TEXT, place);
    }

    static String slug(String typed, String place) {
        return text(typed, "newsletter's slug", LONGEST_TAG, place);
    }

    static String value(Test test, String typed, String place) {
        if (test == Test.KNOWN) return "";
        var value = text(typed, "value", LONGEST_TEXT, place);
        if ((test == Test.ABOVE || test == Test.BELOW) && !number(value) && !day(value)) {
            throw new BadInput(
                    place,
                    "\"" + value + "\" is neither a number nor a day such as 2026-03-29; only these have an order.");
        }
        return value;
    }

    static int days(long typed, String place) {
        if (typed < 1 || typed > MOST_DAYS) {
            throw new BadInput(place, "The last days are a number from 1 to 36,500.");
        }
        return (int) typed;
    }

    static LocalDate date(String typed, String place) {
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 9999) return day;
        } catch (DateTimeException e) {
            // said below
        }
        throw new BadInput(place, "\"" + cut(typed) + "\" is not a day. Write it as 2026-03-29.");
    }

    static String language(String typed, String place) {
        var tag = typed.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        if (!tag.matches("[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}")) {
            throw new BadInput(place, "\"" + cut(typed) + "\" is no language tag. Examples: en, de-AT, zh-Hant.");
        }
        return tag;
    }

    static boolean number(String value) {
        return value.matches(NUMBER);
    }

    private static boolean day(String value) {
        return value.matches(DAY);
    }

    private static String text(String typed, String what, int longest, String place) {
        var text = typed.strip();
        if (text.isEmpty()) throw new BadInput(place, "The " + what + " is missing.");
        if (text.length() > longest) {
            throw new BadInput(place, "This " + what + " is too long: at most " + longest + " characters.");
        }
        if (text.indexOf('\0') >= 0) throw new BadInput(place, "This " + what + " holds the character U+0000.");
        return text;
    }

    private static String cut(String typed) {
        return typed.length() > 40 ? typed.substring(0, 40) + "…" : typed;
    }
}
