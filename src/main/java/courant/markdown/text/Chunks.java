package courant.markdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line of text where it may break. */
final class Chunks {
    /** What stands between U+FDD0 and U+FDD1 is one word, spaces and all. */
    private static final Pattern WORD = Pattern.compile("(?:\uFDD0[^\uFDD1]*+\uFDD1|[^ \t\n])++");

    private static final String NEVER_FIRST = "、。，．！？：；）」』】〉》〕｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    private static final String NEVER_LAST = "（「『【〈《〔｛";

    /** A piece that stays whole, and whether a space stood before it. */
    record Chunk(String text, boolean spaced) {}

    private final List<Chunk> chunks = new ArrayList<>();

    private Chunks() {}

    static List<Chunk> of(String text) {
        Chunks cut = new Chunks();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            cut.word(words.group());
        }
        return cut.chunks;
    }

    private void word(String word) {
        boolean spaced = true;
        int start = 0;
        for (int i = 0; i < word.length(); i = next(word, i)) {
            if (i > start && mayBreak(word.codePointBefore(i), word.codePointAt(i))) {
                chunks.add(new Chunk(word.substring(start, i), spaced));
                spaced = false;
                start = i;
            }
        }
        chunks.add(new Chunk(word.substring(start), spaced));
    }

    private static int next(String word, int i) {
        int end = word.charAt(i) == '\uFDD0' ? word.indexOf('\uFDD1', i) : -1;
        return end < 0 ? i + Character.charCount(word.codePointAt(i)) : end + 1;
    }

    private static boolean mayBreak(int before, int after) {
        return (Columns.isIdeographic(before) || Columns.isIdeographic(after))
                && before < 0xFDD0 | before > 0xFDEF
                && NEVER_LAST.indexOf(before) < 0
                && NEVER_FIRST.indexOf(after) < 0;
    }
}
