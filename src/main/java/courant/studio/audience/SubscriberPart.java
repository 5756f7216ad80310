package courant.studio.audience;

import courant.newsletter.Newsletter;
import courant.subscriber.SubscriberStatus;
import courant.subscriber.bulk.BulkView;
import courant.subscriber.roster.SubscriberView;
import courant.subscriber.segment.SavedSegment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the list of readers, with what was asked for.
 *
 * @param next the id to go on from; 0 at the end
 * @param changed a change of many that was just made
 */
public record SubscriberPart(
        List<SubscriberView> rows,
        Wish wish,
        long next,
        Map<SubscriberStatus, Long> counts,
        Choices choices,
        Optional<BulkView> changed) {

    /** A status, and how many readers have it. */
    public record Count(String word, long number) {}

    /** What the filters propose. */
    public record Choices(List<Newsletter> newsletters, List<SavedSegment> segments, List<String> tags) {}

    static SubscriberPart of(
            List<SubscriberView> rows,
            int size,
            Wish wish,
            Map<SubscriberStatus, Long> counts,
            Choices choices,
            Optional<BulkView> changed) {
        var more = rows.size() > size;
        var shown = more ? rows.subList(0, size) : rows;
        return new SubscriberPart(shown, wish, more ? shown.getLast().id() : 0, counts, choices, changed);
    }

    public boolean isSegment(SavedSegment segment) {
        return String.valueOf(segment.id()).equals(wish.segment());
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public List<Count> byStatus() {
        return Arrays.stream(SubscriberStatus.values())
                .map(it -> new Count(it.word(), counts.getOrDefault(it, 0L)))
                .filter(it -> it.number() > 0 || it.word().equals(wish.status()))
                .toList();
    }
}
