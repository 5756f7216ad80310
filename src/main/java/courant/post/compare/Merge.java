package courant.post.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two texts that grew from one, brought together line by line: what only one of them changed is taken from it, what both
 * changed differently is a clash that a person settles.
 */
public record Merge(List<Part> parts) {
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** A stretch of the merged text. */
    public sealed interface Part {}

    /** What nobody has to be asked about. */
    public record Agreed(String text) implements Part {}

    /** Both changed it, each otherwise; {@code number} counts from 1. */
    public record Clash(int number, String mine, String theirs) implements Part {

        /** Mine, and theirs behind it as a paragraph of its own. */
        public String both() {
            if (mine.isEmpty() || theirs.isEmpty() || mine.endsWith("\n\n")) return mine + theirs;
            return (mine.endsWith("\n") ? mine + "\n" : mine + "\n\n") + theirs;
        }
    }

    public Merge {
        parts = List.copyOf(parts);
    }

    public static Merge of(String base, String mine, String theirs) {
        return new Merge(new Walk(lines(base), lines(mine), lines(theirs)).parts());
    }

    public List<Clash> clashes() {
        return parts.stream()
                .filter(Clash.class::isInstance)
                .map(Clash.class::cast)
                .toList();
    }

    /** The text with mine in each clash, and theirs behind it where theirs says something else. */
    public String both() {
        return parts.stream().map(Merge::both).collect(Collectors.joining());
    }

    private static String both(Part part) {
        return switch (part) {
            case Agreed it -> it.text();
            case Clash it -> it.both();
        };
    }

    private static List<String> lines(String text) {
        return LINE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The classic three-way walk: both differences are cut where neither of them changed a line. */
    private static final class Walk {
        private final List<String> base;
        private final List<String> mine;
        private final List<String> theirs;
        private final int[] inMine;
        private final int[] inTheirs;
        private final List<Part> parts = new ArrayList<>();
        private int clashes;

        Walk(List<String> base, List<String> mine, List<String> theirs) {
            this.base = base;
            this.mine = mine;
            this.theirs = theirs;
            inMine = places(base, mine);
            inTheirs = places(base, theirs);
        }

        /** Where each line of the base stands in the other; -1 where it does not; the last is the end. */
        private static int[] places(List<String> base, List<String> other) {
            var places = new int[base.size() + 1];
            int at = 0;
            int shift = 0;
            for (var delta : Deltas.of(base, other)) {
                for (; at < delta.from(); at++) places[at] = at + shift;
                for (; at < delta.to(); at++) places[at] = -1;
                shift = delta.newTo() - delta.to();
            }
            for (; at <= base.size(); at++) places[at] = at + shift;
            return places;
        }

        List<Part> parts() {
            int b = 0;
            int m = 0;
            int t = 0;
            for (int i = 0; i <= base.size(); i++) {
                if (inMine[i] < 0 || inTheirs[i] < 0) continue;
                settle(base.subList(b, i), mine.subList(m, inMine[i]), theirs.subList(t, inTheirs[i]));
                if (i < base.size()) agreed(base.get(i));
                b = i + 1;
                m = inMine[i] + 1;
                t = inTheirs[i] + 1;
            }
            return parts;
        }

        private void settle(List<String> was, List<String> mine, List<String> theirs) {
            if (mine.equals(was)) agreed(String.join("", theirs));
            else if (theirs.equals(was) || mine.equals(theirs)) agreed(String.join("", mine));
            else parts.add(new Clash(++clashes, String.join("", mine), String.join("", theirs)));
        }

        private void agreed(String text) {
            if (text.isEmpty()) return;
            if (!parts.isEmpty() && parts.getLast() instanceof Agreed(String before)) {
                parts.set(parts.size() - 1, new Agreed(before + text));
            } else {
                parts.add(new Agreed(text));
            }
        }
    }
}
