package courant.subscriber.segment;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an author does with saved segments, and how often they may count. */
@ApplicationScoped
public class SegmentDesk {
    private static final int COUNTS_A_MINUTE = 120;
    private final Rates rates = Rates.of(COUNTS_A_MINUTE, Duration.ofMinutes(1));
    private final SegmentCount count;
    private final CurrentAccount current;
    private final Audit audit;
    private final Clock clock;

    public SegmentDesk(SegmentCount count, CurrentAccount current, Audit audit, Clock clock) {
        this.count = count;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SavedSegment save(String name, Segment segment) {
        demandNewsletters(segment);
        var made = SavedSegment.save(name, segment, current.id().orElse(null), clock.instant());
        audit.write("save segment", "segment " + made.id(), Map.of("name", made.name));
        return made;
    }

    @Transactional
    public SavedSegment change(long id, String name, Segment segment) {
        demandNewsletters(segment);
        var known = SavedSegment.known(id);
        known.change(name, segment, clock.instant());
        audit.write("change segment", "segment " + id, Map.of("name", known.name));
        return known;
    }

    @Transactional
    public void remove(long id) {
        SavedSegment.known(id).remove(clock.instant());
        audit.write("remove segment", "segment " + id, Map.of());
    }

    @Transactional
    public SavedSegment bringBack(long id) {
        audit.write("bring back segment", "segment " + id, Map.of());
        return SavedSegment.bringBack(id);
    }

    /** @param newsletter a slug; null for the first. @throws Refused if it is asked too often */
    public SegmentCount.Found count(Segment segment, @Nullable String newsletter) {
        if (!rates.take("account " + current.id().orElse(0L))) {
            throw Refused.tooMany("This was counted very often in the last minute. Wait a little.");
        }
        return count.of(segment, newsletter(newsletter));
    }

    public static Newsletter newsletter(@Nullable String slug) {
        if (slug == null || slug.isBlank()) {
            return Newsletter.first().orElseThrow(() -> Refused.notFound("There is no newsletter here yet."));
        }
        return Newsletter.bySlug(slug).orElseThrow(() -> unknown("newsletter", slug));
    }

    /** A condition on a newsletter that is none would mean nobody, without a word. */
    private static void demandNewsletters(Segment segment) {
        switch (segment) {
            case Segment.All it -> it.of().forEach(SegmentDesk::demandNewsletters);
            case Segment.Any it -> it.of().forEach(SegmentDesk::demandNewsletters);
            case Segment.Not it -> demandNewsletters(it.of());
            case Segment.Reads it -> {
                if (Newsletter.bySlug(it.newsletter()).isEmpty()) throw unknown("segment", it.newsletter());
            }
            case Segment.Everyone _,
                    Segment.Tagged _,
                    Segment.Attribute _,
                    Segment.JoinedSince _,
                    Segment.JoinedBefore _,
                    Segment.JoinedWithin _,
                    Segment.JoinedSinceLastPost _,
                    Segment.Got _,
                    Segment.Language _ -> {}
        }
    }

    private static BadInput unknown(String field, String slug) {
        return new BadInput(field, "There is no newsletter with the slug \"" + slug + "\".");
    }
}
