package courant.archive;

import courant.post.PostLine;
import java.time.Instant;

/** A post in a list, as readers see it. */
public record LineView(String path, String title, String subtitle, Instant at, String day, int year) {

    public static LineView of(PostLine line, Dates dates) {
        var at = Dates.second(line.publishedAt());
        return new LineView(line.path(), line.title(), line.subtitle(), at, dates.day(at), dates.year(at));
    }

    /** As one below its year. */
    public static LineView inYear(PostLine line, Dates dates) {
        var at = Dates.second(line.publishedAt());
        return new LineView(line.path(), line.title(), line.subtitle(), at, dates.shortDay(at), dates.year(at));
    }
}
