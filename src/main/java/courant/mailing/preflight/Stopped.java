package courant.mailing.preflight;

import courant.mail.preflight.Line;
import java.util.List;
import java.util.stream.Collectors;

/** A post is not mailed because lines of its preflight fail and nobody overrode them. */
public class Stopped extends RuntimeException {
    private final List<Line> lines;

    public Stopped(List<Line> lines) {
        super("The preflight stops this: " + lines.stream().map(Line::sentence).collect(Collectors.joining(" ")));
        this.lines = List.copyOf(lines);
    }

    public List<Line> lines() {
        return lines;
    }
}
