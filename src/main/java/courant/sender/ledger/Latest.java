package courant.sender.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What relays last answered to one mailing's messages, or one relay to all. */
final class Latest {
    private static final int WINDOW = 20;
    private static final int TOO_MANY = 5;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private int limit = TOO_MANY;

    void add(Mark mark) {
        marks.add(mark);
        if (marks.size() > WINDOW) marks.remove();
    }

    int size() {
        return marks.size();
    }

    List<Mark> refusals() {
        return marks.stream().filter(Mark::isAboutUs).toList();
    }

    boolean isTooMuch() {
        return refusals().size() >= limit;
    }

    void forget(List<Mark> some) {
        marks.removeAll(some);
    }

    /** Somebody was told; counted anew, and only if all is refused they are told again. */
    void begin() {
        marks.clear();
        limit = WINDOW;
    }
}
