package courant.studio.draft;

import courant.post.cause.RevisionCause;
import courant.post.revision.RevisionLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Saves of one person with no long pause between them, the newest first; what was restored or lost stands by itself.
 *
 * @param earlier all but the newest
 */
public record Sitting(String who, RevisionLine newest, List<RevisionLine> earlier) {
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final Set<RevisionCause> TYPED = Set.of(RevisionCause.AUTO, RevisionCause.SAVED);

    static List<Sitting> of(List<RevisionLine> lines) {
        var names = new Names();
        var sittings = new ArrayList<Sitting>();
        var open = new ArrayList<RevisionLine>();
        for (var line : lines) {
            if (!open.isEmpty() && !together(open.getLast(), line)) close(open, names, sittings);
            open.add(line);
        }
        if (!open.isEmpty()) close(open, names, sittings);
        return sittings;
    }

    private static boolean together(RevisionLine newer, RevisionLine older) {
        return TYPED.contains(newer.cause())
                && TYPED.contains(older.cause())
                && Objects.equals(newer.savedBy(), older.savedBy())
                && older.savedAt().plus(PAUSE).isAfter(newer.savedAt());
    }

    private static void close(List<RevisionLine> open, Names names, List<Sitting> sittings) {
        var newest = open.getFirst();
        sittings.add(new Sitting(names.of(newest.savedBy()), newest, List.copyOf(open.subList(1, open.size()))));
        open.clear();
    }

    public Instant began() {
        return earlier.isEmpty() ? newest.savedAt() : earlier.getLast().savedAt();
    }

    public int saves() {
        return earlier.size() + 1;
    }

    /** How it came to be, in words. */
    public String how() {
        return switch (newest.cause()) {
            case KEPT -> "had left this";
            case AUTO, SAVED -> "wrote";
            case PROGRAM -> "sent by a program";
            case RESTORED -> "brought an earlier text back";
            case MERGED -> "brought two texts together";
            case LOST -> "not taken: somebody had saved in the meantime";
        };
    }
}
