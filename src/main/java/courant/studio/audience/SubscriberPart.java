package courant.studio.audience;

import courant.subscriber.SubscriberStatus;
import courant.subscriber.roster.SubscriberView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A part of the list of readers, with what was asked for.
 *
 * @param next the id to go on from; 0 at the end
 */
public record SubscriberPart(
        List<SubscriberView> rows, String q, String status, long next, Map<SubscriberStatus, Long> counts) {

    /** A status, and how many readers have it. */
    public record Count(String word, long number) {}

    static SubscriberPart of(
            List<SubscriberView> rows, int size, String q, String status, Map<SubscriberStatus, Long> counts) {
        var more = rows.size() > size;
        var shown = more ? rows.subList(0, size) : rows;
        return new SubscriberPart(
                shown, q.strip(), status, more ? shown.getLast().id() : 0, counts);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public List<Count> byStatus() {
        return Arrays.stream(SubscriberStatus.values())
                .map(it -> new Count(it.word(), counts.getOrDefault(it, 0L)))
                .filter(it -> it.number() > 0 || it.word().equals(status))
                .toList();
    }
}
