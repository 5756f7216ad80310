package courant.post.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed from one text to another: first by lines, then by words within the lines that differ.
 *
 * @param pieces in the order of the newer text; together, the same and the added are that text
 */
public record Comparison(List<Piece> pieces) {
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]*\\n+|[^\\n]+");
    private static final Pattern WORD =
            Pattern.compile("(?:[\\p{L}\\p{N}\\p{M}_]+|[^\\p{L}\\p{N}\\p{M}_\\s])[ \\t]*|\\s+?", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}\\p{M}_'’-]+");

    public Comparison {
        pieces = List.copyOf(pieces);
    }

    public static Comparison of(String older, String newer) {
        var out = new Pieces();
        walk(paragraphs(older), paragraphs(newer), out, Comparison::byWords);
        return new Comparison(out.list());
    }

    /** Whether they say the same. */
    public boolean same() {
        return pieces.stream().allMatch(Piece::isSame);
    }

    public int added() {
        return words(Piece.Kind.ADDED);
    }

    public int removed() {
        return words(Piece.Kind.REMOVED);
    }

    /** With long stretches that are the same in both folded away. */
    public List<Passage> passages() {
        return Passage.of(pieces);
    }

    static List<String> paragraphs(String text) {
        return split(PARAGRAPH, text);
    }

    private interface Change {
        void show(String older, String newer, Pieces out);
    }

    private static void byWords(String older, String newer, Pieces out) {
        walk(split(WORD, older), split(WORD, newer), out, (before, after, pieces) -> {
            pieces.add(Piece.Kind.REMOVED, before);
            pieces.add(Piece.Kind.ADDED, after);
        });
    }

    /** The space behind a word or a paragraph is no part of it: nobody looks for a change there. */
    private static void walk(List<String> older, List<String> newer, Pieces out, Change change) {
        int at = 0;
        for (var delta : Deltas.of(keys(older), keys(newer))) {
            out.add(Piece.Kind.SAME, joined(newer, at, delta.newFrom()));
            change.show(joined(older, delta.from(), delta.to()), joined(newer, delta.newFrom(), delta.newTo()), out);
            at = delta.newTo();
        }
        out.add(Piece.Kind.SAME, joined(newer, at, newer.size()));
    }

    private static List<String> keys(List<String> parts) {
        return parts.stream().map(it -> it.isBlank() ? it : it.stripTrailing()).toList();
    }

    private static String joined(List<String> parts, int from, int to) {
        return String.join("", parts.subList(from, to));
    }

    private static List<String> split(Pattern part, String text) {
        return part.matcher(text).results().map(it -> it.group()).toList();
    }

    private int words(Piece.Kind kind) {
        return pieces.stream()
                .filter(it -> it.kind() == kind)
                .mapToInt(it -> (int) LETTERS.matcher(it.text()).results().count())
                .sum();
    }

    /** Joins what stands beside its like. */
    private static final class Pieces {
        private final List<Piece> list = new ArrayList<>();

        void add(Piece.Kind kind, String text) {
            if (text.isEmpty()) return;
            if (!list.isEmpty() && list.getLast().kind() == kind) {
                list.set(list.size() - 1, new Piece(kind, list.getLast().text() + text));
            } else {
                list.add(new Piece(kind, text));
            }
        }

        List<Piece> list() {
            return list;
        }
    }
}
