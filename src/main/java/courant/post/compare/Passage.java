package courant.post.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a comparison as it is shown: pieces beside each other, or a stretch that both have and that is folded away.
 *
 * @param paragraphs how many are folded; 0 where nothing is
 */
public record Passage(List<Piece> pieces, int paragraphs) {
    private static final int FOLDED_FROM = 4;

    public Passage {
        pieces = List.copyOf(pieces);
    }

    public boolean isFolded() {
        return paragraphs > 0;
    }

    static List<Passage> of(List<Piece> pieces) {
        var passages = new ArrayList<Passage>();
        var open = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var it = pieces.get(i);
            if (it.isSame()) fold(it, i == 0, i == pieces.size() - 1, open, passages);
            else open.add(it);
        }
        close(open, passages);
        return passages;
    }

    /** The paragraph before a change and the one after it stay, for who reads it. */
    private static void fold(Piece same, boolean first, boolean last, List<Piece> open, List<Passage> passages) {
        var lines = Comparison.paragraphs(same.text());
        int from = first ? 0 : Math.min(1, lines.size());
        int to = last ? lines.size() : Math.max(from, lines.size() - 1);
        int paragraphs = (int)
                lines.subList(from, to).stream().filter(it -> !it.isBlank()).count();
        if (paragraphs < FOLDED_FROM) {
            open.add(same);
            return;
        }
        open.add(part(lines, 0, from));
        close(open, passages);
        passages.add(new Passage(List.of(part(lines, from, to)), paragraphs));
        open.add(part(lines, to, lines.size()));
    }

    private static Piece part(List<String> lines, int from, int to) {
        return new Piece(Piece.Kind.SAME, String.join("", lines.subList(from, to)));
    }

    private static void close(List<Piece> open, List<Passage> passages) {
        open.removeIf(it -> it.text().isEmpty());
        if (!open.isEmpty()) passages.add(new Passage(open, 0));
        open.clear();
    }
}
