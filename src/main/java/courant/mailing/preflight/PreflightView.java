package courant.mailing.preflight;

import courant.mail.preflight.Line;
import courant.mail.preflight.Run;
import java.util.List;

/** A whole look. {@code stops}: a line fails, so the post is not mailed unless it is overridden. */
public record PreflightView(boolean stops, List<Line> lines) {

    static PreflightView of(Run run) {
        var lines = run.all();
        return new PreflightView(lines.stream().anyMatch(Line::fails), lines);
    }
}
