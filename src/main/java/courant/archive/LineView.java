package courant.archive;

import courant.post.PostLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post in a list, as readers see it.
 *
 * @param picture the path of its picture, where the list shows pictures
 */
public record LineView(
        String path,
        String title,
        String subtitle,
        Instant at,
        String day,
        int year,
        @Nullable String picture) {

    public static LineView of(PostLine line, Dates dates) {
        return on(dates.day(Dates.second(line.publishedAt())), line, dates);
    }

    /** As one below its year. */
    public static LineView inYear(PostLine line, Dates dates) {
        return on(dates.shortDay(Dates.second(line.publishedAt())), line, dates);
    }

    private static LineView on(String day, PostLine line, Dates dates) {
        var at = Dates.second(line.publishedAt());
        return new LineView(line.path(), line.title(), line.subtitle(), at, day, dates.year(at), null);
    }

    LineView with(@Nullable String itsPicture) {
        return new LineView(path, title, subtitle, at, day, year, itsPicture);
    }
}
