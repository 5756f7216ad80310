package courant.mailing.subject;

import java.util.Map;

/** Told by whoever counts clicks. */
public interface Scores {
    /** Whether clicks in mails of this newsletter are counted now. */
    boolean countsClicks(long newsletter);

    /** By variant, how many of those mailed with it have followed a link; machines are not counted. Absent is none. */
    Map<Integer, Integer> clicks(long mailing);
}
