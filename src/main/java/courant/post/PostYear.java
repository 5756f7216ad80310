package courant.post;

import java.time.ZoneId;
import java.util.List;

/** A year in which something was published, by the calendar of one zone. */
public record PostYear(int year, long posts) {

    /** The newest first. Index: post_published. */
    public static List<PostYear> all(ZoneId zone) {
        return Post.getEntityManager()
                .createNativeQuery("""
                        select cast(extract(year from published_at at time zone :zone) as int) as year, count(*) as posts
                          from post where state = 'published' group by 1 order by 1 desc""", PostYear.class)
                .setParameter("zone", zone.getId())
                .getResultList()
                .stream()
                .map(PostYear.class::cast)
                .toList();
    }

    public String path() {
        return "/archive/" + year;
    }
}
