package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import java.util.List;
import org.jsoup.Jsoup;

/** Who reads by ear goes from heading to heading: one first, and no level left out on the way down. */
record HeadingsCheck(String html) implements Check {

    @Override
    public Matter matter() {
        return Matter.HEADINGS;
    }

    @Override
    public Line look() {
        var levels = Jsoup.parse(html).select("h1, h2, h3, h4, h5, h6").stream()
                .map(it -> it.normalName().charAt(1) - '0')
                .toList();
        var firsts = levels.stream().filter(it -> it == 1).count();
        if (firsts != 1) {
            return matter().warn(
                            "The mail has " + firsts + " first headings; it should have one.",
                            "Look at the design's template.");
        }
        return skips(levels)
                ? matter().warn(
                                "The headings leave out a level on the way down.",
                                "Put “##” below “#”, and “###” below “##”.")
                : matter().pass("One title, and no level of headings is left out.");
    }

    private static boolean skips(List<Integer> levels) {
        var above = 0;
        for (var level : levels) {
            if (level > above + 1) return true;
            above = level;
        }
        return false;
    }
}
