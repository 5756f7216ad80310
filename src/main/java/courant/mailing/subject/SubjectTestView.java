package courant.mailing.subject;

import courant.mailing.Decider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject test as it stands.
 *
 * @param share percent of the audience that it is tried on
 * @param decidesAt when clicks or replies decide, or the author is asked; null before the mailing has started
 * @param winner the number of the subject that the rest gets; set once
 * @param ended what decided: clicks, replies, author, or stopped
 * @param obstacle why what is to decide cannot be counted now
 */
public record SubjectTestView(
        List<Variant> subjects,
        int share,
        Decider decide,
        @Nullable Instant decidesAt,
        @Nullable Integer winner,
        @Nullable Instant decidedAt,
        @Nullable String ended,
        int waiting,
        @Nullable String obstacle) {

    /** @param mailed how many it was tried on; {@code accepted} of them a relay took */
    public record Variant(int number, String subject, int mailed, int accepted, int clicks, int replies) {
        /** What decides, as a share of what was accepted. */
        double rate(Decider by) {
            var score = by == Decider.REPLIES ? replies : clicks;
            return accepted == 0 ? 0 : (double) score / accepted;
        }

        /** For people, who count from one. */
        public int place() {
            return number + 1;
        }
    }

    public boolean begun() {
        return decidesAt != null;
    }

    public boolean decided() {
        return winner != null;
    }

    public boolean byClicks() {
        return decide == Decider.CLICKS;
    }

    public boolean byReplies() {
        return decide == Decider.REPLIES;
    }

    public boolean won(int number) {
        return winner != null && winner == number;
    }

    /** The most clicked or answered of what was accepted; the first of equals. */
    int leader() {
        var best = subjects.getFirst();
        for (var it : subjects) if (it.rate(decide) > best.rate(decide)) best = it;
        return best.number();
    }
}
