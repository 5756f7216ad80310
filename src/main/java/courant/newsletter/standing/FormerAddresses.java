package courant.newsletter.standing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Where standing pages stood before their addresses were changed; whoever comes there is led on. */
final class FormerAddresses {
    private FormerAddresses() {}

    /** Whoever comes to the address that is left is to find the page; one that it comes back to is its own again. */
    static void leave(String slug, long page, String wanted) {
        entities()
                .createNativeQuery("""
                        insert into old_address (kind, slug, target) values ('page', :slug, :target)
                        on conflict (kind, slug) do update set target = excluded.target""")
                .setParameter("slug", slug)
                .setParameter("target", page)
                .executeUpdate();
        entities()
                .createNativeQuery("delete from old_address where kind = 'page' and slug = :slug")
                .setParameter("slug", wanted)
                .executeUpdate();
    }

    /** The number of the page that stood there last. */
    static Optional<Long> target(String slug) {
        List<?> found = entities()
                .createNativeQuery("select target from old_address where kind = 'page' and slug = :slug", Long.class)
                .setParameter("slug", slug)
                .getResultList();
        return found.stream().map(Long.class::cast).findFirst();
    }

    private static EntityManager entities() {
        return Panache.getEntityManager();
    }
}
