package courant.post.label;

import courant.account.Account;
import courant.platform.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds authors: by what an editor types, by the address of a page, by account. */
public final class Authors {
    private static final String STANDS = "removedAt is null and mergedInto is null and ";

    private Authors() {}

    public static Optional<Author> byId(long id) {
        return Author.findByIdOptional(id);
    }

    public static Author standing(long id) {
        return byId(id).filter(Author::stands)
                .orElseThrow(() -> Refused.notFound("There is no author with this number; perhaps they were merged."));
    }

    /** Whoever has this address, or had it before. */
    public static Optional<Author> at(String slug) {
        Optional<Author> standing = Author.find(STANDS + "slug = ?1", slug).firstResultOptional();
        if (standing.isPresent()) return standing;
        Optional<Author> merged = Author.find("mergedInto is not null and slug = ?1 order by id desc", slug)
                .firstResultOptional();
        return merged.or(() -> Kind.AUTHOR.former().target(slug).flatMap(Authors::byId))
                .flatMap(Author::now);
    }

    /**
     * Whom somebody means: by name, of whom one with an account comes first; by slug; by a name in other letters; by the
     * name of one who was merged.
     */
    public static Optional<Author> called(String word) {
        List<Author> found = Author.list("removedAt is null and (lower(name) = lower(?1) or slug = ?1)", word);
        return found.stream().min(byFit(word)).flatMap(Author::now);
    }

    private static Comparator<Author> byFit(String word) {
        return Comparator.comparing((Author it) -> !it.stands())
                .thenComparing(it -> !it.name.equals(word))
                .thenComparing(it -> !it.slug.equals(word))
                .thenComparing(Author::isGuest)
                .thenComparing(Author::id);
    }

    /** The words as they are written back to whoever typed them; unknown ones stay. */
    public static List<String> known(List<String> words) {
        return words.stream()
                .map(word -> called(word).map(Author::word).orElse(word))
                .distinct()
                .toList();
    }

    /** These, in this order; whoever is not known becomes a guest. */
    public static List<Author> meant(List<String> words, Instant now) {
        return all(words, word -> guest(word, now));
    }

    /** As {@link #meant}, for a look: nobody is kept. */
    public static List<Author> seen(List<String> words, Instant now) {
        return all(words, word -> Author.unkept(word, now));
    }

    private static List<Author> all(List<String> words, Function<String, Author> unknown) {
        return words.stream()
                .map(word -> called(word).orElseGet(() -> unknown.apply(word)))
                .distinct()
                .toList();
    }

    private static Author guest(String name, Instant now) {
        Kind.AUTHOR.lock();
        return called(name).orElseGet(() -> Author.start(AuthorForm.named(name), null, now));
    }

    /** The public side of an account, made now if it has none. */
    public static Author of(Account account, Instant now) {
        return ofAccount(account.id).orElseGet(() -> {
            Kind.AUTHOR.lock();
            var name = account.name.replace(",", " ");
            return ofAccount(account.id)
                    .orElseGet(() -> Author.start(AuthorForm.named(shortened(name)), account.id, now));
        });
    }

    public static Optional<Author> ofAccount(long account) {
        return Author.find(STANDS + "accountId = ?1", account).firstResultOptional();
    }

    /** Those of whom there is something to read, the newest first. Index: byline_author. */
    @SuppressWarnings("unchecked")
    public static List<Author> published(int most) {
        return Author.getEntityManager()
                .createNativeQuery("""
                        select a.* from author a where a.removed_at is null and a.merged_into is null and exists (
                            select from byline b join post p on p.id = b.post_id
                             where b.author_id = a.id and p.state = 'published')
                        order by a.id desc limit :most""", Author.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** For completion: the words of those who can be chosen. */
    public static List<Author> choices(int most) {
        return Author.find(STANDS + "1 = 1 order by lower(name), id")
                .range(0, most - 1)
                .list();
    }

    private static String shortened(String name) {
        return name.length() <= AuthorForm.LONGEST_NAME ? name : name.substring(0, AuthorForm.LONGEST_NAME);
    }
}
