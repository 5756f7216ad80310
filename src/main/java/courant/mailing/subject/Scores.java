package courant.mailing.subject;

import courant.mailing.Decider;
import java.util.Map;
import java.util.Optional;

/** Told by whoever counts what decides between subjects. */
public interface Scores {
    /** What it counts. */
    Decider decider();

    /** Why that cannot decide now in mails of this newsletter, in a sentence for its author; empty where it can. */
    Optional<String> obstacle(long newsletter);

    /** By variant, how many of those mailed with it have done so, each once; machines are not counted. Absent is none. */
    Map<Integer, Integer> byVariant(long mailing);
}
