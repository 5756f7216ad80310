package courant.subscriber.segment;

import java.time.Instant;

/** A saved segment as the API answers. */
public record SegmentView(long id, String name, Segment segment, Instant createdAt, Instant updatedAt) {
    static SegmentView of(SavedSegment it) {
        return new SegmentView(it.id(), it.name, it.definition, it.createdAt, it.updatedAt);
    }
}
