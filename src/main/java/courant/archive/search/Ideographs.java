package courant.archive.search;

import java.util.regex.Pattern;

/** Chinese and Japanese put no spaces between words, so each character is a word for the search, and a run of them a phrase. */
final class Ideographs {
    /** Ends a word for PostgreSQL in every locale (in C it takes all beyond ASCII for letters), and stands in no text. */
    private static final String GAP = "\u0003";

    private static final String CHARACTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=" + CHARACTER + ")(?=\\p{L}|\\p{N})|(?<=[\\p{L}\\p{N}])(?=" + CHARACTER + ")");
    private static final Pattern RUN = Pattern.compile(CHARACTER + "{2,}");

    private Ideographs() {}

    static String apart(String text) {
        return BETWEEN.matcher(text).replaceAll(GAP);
    }

    static String together(String text) {
        return text.replace(GAP, "");
    }

    /** Each run in quotation marks, as what is searched for stands in one piece. Within a phrase that was typed so, nothing changes. */
    static String asPhrases(String query) {
        if (query.contains("\"")) return apart(query);
        return RUN.matcher(query).replaceAll(run -> " \"" + apart(run.group()) + "\" ");
    }
}
