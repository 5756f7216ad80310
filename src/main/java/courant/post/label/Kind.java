package courant.post.label;

import courant.newsletter.address.FormerAddresses;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The three kinds of labels, and the addresses of each: no two that stand have the same one, and old ones lead on. */
enum Kind {
    AUTHOR("author", " and merged_into is null"),
    TAG("tag", " and merged_into is null"),
    SERIES("series", "");

    /** The word of its table and of its addresses' kind. */
    private final String word;

    private final String stands;

    Kind(String word, String more) {
        this.word = word;
        this.stands = "removed_at is null" + more;
    }

    String word() {
        return word;
    }

    /** The wanted address, or the first with a number behind it that is free; nobody else takes one until the transaction ends. */
    String free(String wanted) {
        lock();
        var taken = new HashSet<>(taken(wanted));
        return Stream.concat(Stream.of(wanted), IntStream.iterate(2, i -> i + 1).mapToObj(i -> wanted + "-" + i))
                .filter(slug -> !taken.contains(slug))
                .findFirst()
                .orElseThrow();
    }

    boolean isFree(String slug) {
        lock();
        return !taken(slug).contains(slug);
    }

    /** One at a time makes or moves a label of this kind, until the transaction ends. */
    void lock() {
        Panache.getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('a label takes an address: ' || :kind))")
                .setParameter("kind", word)
                .getSingleResult();
    }

    /** This one and all that were merged into it, and into those. */
    List<Long> all(long id) {
        List<?> ids = Panache.getEntityManager()
                .createNativeQuery(
                        "with recursive same(id) as (select :id union select it.id from " + word
                                + " it join same on it.merged_into = same.id) select id from same",
                        Long.class)
                .setParameter("id", id)
                .getResultList();
        return ids.stream().map(Long.class::cast).toList();
    }

    /** Those that labels of this kind had before. */
    FormerAddresses former() {
        return new FormerAddresses(word);
    }

    private List<String> taken(String slug) {
        List<?> taken = Panache.getEntityManager()
                .createNativeQuery(
                        "select slug from " + word + " where " + stands + " and (slug = :slug or slug like :numbered)",
                        String.class)
                .setParameter("slug", slug)
                .setParameter("numbered", slug + "-%")
                .getResultList();
        return taken.stream().map(String.class::cast).toList();
    }
}
