package courant.mailing.preflight;

import courant.mail.preflight.Line;
import courant.mail.preflight.Result;
import courant.mail.preflight.Run;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a look has found so far, the failing first.
 *
 * @param waiting how many checks are not through yet
 */
public record Report(List<Line> lines, long waiting) {
    public static final Report NONE = new Report(List.of(), 0);

    public static Report of(Run run) {
        return new Report(run.lines(), run.waiting());
    }

    public boolean over() {
        return waiting == 0;
    }

    public List<Line> failing() {
        return lines.stream().filter(Line::fails).toList();
    }

    public boolean stops() {
        return !failing().isEmpty();
    }

    /** What an author should see at once. */
    public List<Line> pressing() {
        return lines.stream()
                .filter(it -> it.result() != Result.PASS && it.result() != Result.NOT_NEEDED)
                .toList();
    }

    /** What needs nobody. */
    public List<Line> quiet() {
        return lines.stream()
                .filter(it -> it.result() == Result.PASS || it.result() == Result.NOT_NEEDED)
                .toList();
    }

    /** The words of the failing matters, as a form brings them back. */
    public String stopping() {
        return failing().stream().map(it -> it.check().word()).distinct().collect(Collectors.joining(" "));
    }

    /** Such as "1 fails, 2 warnings, 15 in order". */
    public String summary() {
        return Arrays.stream(Result.values())
                .filter(it -> count(it) > 0)
                .map(it -> count(it) + " " + word(it, count(it)))
                .collect(Collectors.joining(", "));
    }

    private long count(Result result) {
        return lines.stream().filter(it -> it.result() == result).count();
    }

    private static String word(Result result, long count) {
        return switch (result) {
            case FAIL -> count == 1 ? "fails" : "fail";
            case WARN -> count == 1 ? "warning" : "warnings";
            case NOT_CHECKABLE -> "not checkable";
            case NOT_NEEDED -> "not needed";
            case PASS -> "in order";
        };
    }
}
