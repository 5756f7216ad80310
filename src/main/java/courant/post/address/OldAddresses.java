package courant.post.address;

import courant.platform.BadInput;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Where posts stood before their addresses were changed; whoever comes there is led on, from a mail of years ago too. */
public final class OldAddresses {
    private OldAddresses() {}

    /** Whoever comes to the post's address of now is to find it from now on; another one that it had is its own again. */
    public static void leave(String slug, long post, String wanted) {
        entities()
                .createNativeQuery("""
                        insert into old_address (kind, slug, target) values ('post', :slug, :target)
                        on conflict (kind, slug) do update set target = excluded.target""")
                .setParameter("slug", slug)
                .setParameter("target", post)
                .executeUpdate();
        entities()
                .createNativeQuery("delete from old_address where kind = 'post' and slug = :slug")
                .setParameter("slug", wanted)
                .executeUpdate();
    }

    /** @throws BadInput where mails and links to another post would end at this one */
    public static void refuseOfOthers(String slug, long post) {
        var other = target(slug).filter(it -> it != post);
        if (other.isPresent()) throw new BadInput("slug", "Links to /p/" + slug + " lead to another post.");
    }

    /** Those that are this word, or the word with a number. */
    public static List<String> alike(String slug) {
        List<?> taken = entities()
                .createNativeQuery(
                        "select slug from old_address where kind = 'post' and (slug = :slug or slug like :numbered)",
                        String.class)
                .setParameter("slug", slug)
                .setParameter("numbered", slug + "-%")
                .getResultList();
        return taken.stream().map(String.class::cast).toList();
    }

    /** The number of the post that stood there. */
    public static Optional<Long> target(String slug) {
        List<?> found = entities()
                .createNativeQuery("select target from old_address where kind = 'post' and slug = :slug", Long.class)
                .setParameter("slug", slug)
                .getResultList();
        return found.stream().map(Long.class::cast).findFirst();
    }

    private static EntityManager entities() {
        return Panache.getEntityManager();
    }
}
