package courant.post.compare;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where two lists part, within bounded time: beyond it what differs is taken as one replacement. */
final class Deltas {
    private static final int MOST = 4_000;

    private Deltas() {}

    /** From the start (inclusive) to the end (exclusive) of both lists. */
    record Delta(int from, int to, int newFrom, int newTo) {}

    static List<Delta> of(List<String> older, List<String> newer) {
        int start = 0;
        int shorter = Math.min(older.size(), newer.size());
        while (start < shorter && older.get(start).equals(newer.get(start))) start++;
        int end = 0;
        while (end < shorter - start && older.get(older.size() - 1 - end).equals(newer.get(newer.size() - 1 - end)))
            end++;
        return within(older, newer, start, older.size() - end, newer.size() - end);
    }

    private static List<Delta> within(List<String> older, List<String> newer, int start, int end, int newEnd) {
        if (start == end && start == newEnd) return List.of();
        if (end - start > MOST || newEnd - start > MOST) return List.of(new Delta(start, end, start, newEnd));
        var patch = Patch.generate(
                older.subList(start, end),
                newer.subList(start, newEnd),
                new MyersDiffWithLinearSpace<String>()
                        .computeDiff(older.subList(start, end), newer.subList(start, newEnd), null));
        return joined(patch.getDeltas().stream()
                .map(it -> delta(it.getSource(), it.getTarget(), start))
                .sorted(Comparator.comparingInt(Delta::from).thenComparingInt(Delta::newFrom))
                .toList());
    }

    /** What came and what went at one place is one change. */
    private static List<Delta> joined(List<Delta> deltas) {
        var joined = new ArrayList<Delta>();
        for (var it : deltas) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.to() == it.from() && last.newTo() == it.newFrom()) {
                joined.set(joined.size() - 1, new Delta(last.from(), it.to(), last.newFrom(), it.newTo()));
            } else {
                joined.add(it);
            }
        }
        return joined;
    }

    private static Delta delta(Chunk<String> source, Chunk<String> target, int start) {
        return new Delta(
                start + source.getPosition(),
                start + source.getPosition() + source.size(),
                start + target.getPosition(),
                start + target.getPosition() + target.size());
    }
}
