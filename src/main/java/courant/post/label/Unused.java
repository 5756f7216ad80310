package courant.post.label;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forgets labels that a post lost within the hour in which they were typed: half a name, a slip. Whatever another post has or
 * somebody worked on stays.
 */
public final class Unused {
    private Unused() {}

    /** Call it when the post has its new labels; what the transaction changed is written first. */
    public static void forget(Collection<Author> authors, Collection<Tag> tags, @Nullable Series series) {
        run(authors.stream().map(Author::id).toList(), """
                delete from author a
                 where id in (:ids) and created_at > now() - interval '1 hour' and account_id is null and removed_at is null
                   and merged_into is null and about = '' and picture is null and links = '{}'
                   and not exists (select from byline b where b.author_id = a.id)
                   and not exists (select from author m where m.merged_into = a.id)""");
        run(tags.stream().map(Tag::id).toList(), """
                delete from tag t
                 where id in (:ids) and created_at > now() - interval '1 hour' and removed_at is null
                   and merged_into is null and previous_name is null
                   and not exists (select from post_tag p where p.tag_id = t.id)
                   and not exists (select from tag m where m.merged_into = t.id)""");
        run(series == null ? List.of() : List.of(series.id()), """
                delete from series s
                 where id in (:ids) and created_at > now() - interval '1 hour' and removed_at is null and about = ''
                   and not exists (select from post p where p.series_id = s.id)""");
    }

    private static void run(List<Long> ids, String sql) {
        if (ids.isEmpty()) return;
        Panache.getEntityManager().flush();
        Panache.getEntityManager()
                .createNativeQuery(sql)
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
