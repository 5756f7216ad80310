package courant.post;

import courant.platform.BadInput;
import courant.post.address.OldAddresses;
import courant.post.words.Transliteration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The word in a post's address. It follows the title while nobody has seen it; from then on it stays until somebody changes
 * it, and the old one leads on. */
final class Slugs {
    static final int MOST = 80;
    private static final Pattern LEGAL = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("-\\d+$");

    private Slugs() {}

    /** For a new post. */
    static String first(PostForm form, String language) {
        var asked = form.slug();
        return asked == null ? free(Transliteration.slug(form.title(), language, MOST, "post")) : untaken(asked, 0);
    }

    /** What the post's slug becomes once the form is written to it. */
    static String next(PostForm form, Post post) {
        var asked = form.slug();
        if (asked != null) return asked.equals(post.slug) ? asked : moved(asked, post);
        if (post.isOut() || !follows(post.slug, derived(post.title, post))) return post.slug;
        var wanted = derived(form.title(), post);
        return follows(post.slug, wanted) ? post.slug : free(wanted);
    }

    /** A slug that somebody chose, or nothing. */
    static @Nullable String asked(@Nullable String slug) {
        if (slug == null || slug.isBlank()) return null;
        var word = slug.strip();
        if (word.length() > MOST || !LEGAL.matcher(word).matches()) {
            throw new BadInput(
                    "slug",
                    "An address is made of small letters a–z, digits and single hyphens, at most " + MOST + ".");
        }
        return word;
    }

    private static String derived(String title, Post post) {
        return Transliteration.slug(title, post.newsletter.language, MOST, "post");
    }

    private static boolean follows(String slug, String derived) {
        return slug.equals(derived) || NUMBER.matcher(slug).replaceFirst("").equals(derived);
    }

    private static String moved(String asked, Post post) {
        var slug = untaken(asked, post.id);
        if (post.isOut()) OldAddresses.leave(post.slug, post.id, slug);
        return slug;
    }

    private static String untaken(String slug, long post) {
        one();
        OldAddresses.refuseOfOthers(slug, post);
        if (Post.bySlug(slug).isPresent()) throw new BadInput("slug", "Another post has the address /p/" + slug + ".");
        return slug;
    }

    private static String free(String wanted) {
        one();
        var taken = alike(wanted);
        return Stream.concat(Stream.of(wanted), IntStream.iterate(2, i -> i + 1).mapToObj(i -> wanted + "-" + i))
                .filter(slug -> !taken.contains(slug))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> alike(String slug) {
        List<String> taken = Post.getEntityManager()
                .createQuery("select slug from Post where slug = :slug or slug like :numbered", String.class)
                .setParameter("slug", slug)
                .setParameter("numbered", slug + "-%")
                .getResultList();
        var all = new HashSet<>(taken);
        all.addAll(OldAddresses.alike(slug));
        return all;
    }

    /** One post at a time takes a new address, until its transaction ends; so none is given twice. */
    private static void one() {
        Post.getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('a post takes an address'))")
                .getSingleResult();
    }
}
