package courant.newsletter.address;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Where things of one kind stood before their addresses were changed; whoever comes there is led on, from a mail of years ago too. */
public final class FormerAddresses {
    private final String kind;

    /** @param kind a word of {@code old_address.kind} */
    public FormerAddresses(String kind) {
        this.kind = kind;
    }

    /** Whoever comes to this address is to find the target from now on. */
    public void lead(String slug, long target) {
        entities()
                .createNativeQuery("""
                        insert into old_address (kind, slug, target) values (:kind, :slug, :target)
                        on conflict (kind, slug) do update set target = excluded.target""")
                .setParameter("kind", kind)
                .setParameter("slug", slug)
                .setParameter("target", target)
                .executeUpdate();
    }

    /** The same, for one that moves from there to another address; if it had that one before, it is its own again. */
    public void leave(String slug, long target, String wanted) {
        lead(slug, target);
        entities()
                .createNativeQuery("delete from old_address where kind = :kind and slug = :slug")
                .setParameter("kind", kind)
                .setParameter("slug", wanted)
                .executeUpdate();
    }

    /** The number of what stood there last. */
    public Optional<Long> target(String slug) {
        List<?> found = entities()
                .createNativeQuery("select target from old_address where kind = :kind and slug = :slug", Long.class)
                .setParameter("kind", kind)
                .setParameter("slug", slug)
                .getResultList();
        return found.stream().map(Long.class::cast).findFirst();
    }

    /** Those that are this word, or the word with a number. */
    public List<String> alike(String slug) {
        List<?> taken = entities()
                .createNativeQuery(
                        "select slug from old_address where kind = :kind and (slug = :slug or slug like :numbered)",
                        String.class)
                .setParameter("kind", kind)
                .setParameter("slug", slug)
                .setParameter("numbered", slug + "-%")
                .getResultList();
        return taken.stream().map(String.class::cast).toList();
    }

    private static EntityManager entities() {
        return Panache.getEntityManager();
    }
}
