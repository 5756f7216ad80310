package courant.mailing;

import courant.platform.BadInput;
import java.time.Duration;
import java.util.List;

/**
 * Subjects that are tried on a share of the audience; the rest gets the one that wins.
 *
 * @param subjects as typed; the first is used where nothing speaks for another
 * @param share percent of the audience, all subjects together
 * @param after from the start of the mailing to the decision
 */
public record SubjectTest(List<String> subjects, int share, Decider decide, Duration after) {
    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int LONGEST = 300;
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    /** @throws BadInput about {@code subjects}, {@code share} or {@code after} */
    public SubjectTest {
        subjects = subjects.stream()
                .map(it -> it.strip().replaceAll("[\\r\\n\\u0000]+", " "))
                .filter(it -> !it.isEmpty())
                .toList();
        if (subjects.size() < FEWEST || subjects.size() > MOST) {
            throw new BadInput("subjects", "Two to four subjects can be tried; these are " + subjects.size() + ".");
        }
        if (subjects.stream().distinct().count() < subjects.size()) {
            throw new BadInput("subjects", "Two of these subjects are the same.");
        }
        if (subjects.stream().anyMatch(it -> it.length() > LONGEST)) {
            throw new BadInput("subjects", "A subject has at most " + LONGEST + " characters.");
        }
        if (share < 5 || share > 50) {
            throw new BadInput("share", "Between 5 and 50 percent of the audience can be tried on.");
        }
        if (after.compareTo(SHORTEST_WAIT) < 0 || after.compareTo(LONGEST_WAIT) > 0) {
            throw new BadInput("after", "The decision comes after 5 minutes at the earliest and 7 days at the latest.");
        }
    }
}
