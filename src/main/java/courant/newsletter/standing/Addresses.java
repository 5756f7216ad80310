package courant.newsletter.standing;

import courant.platform.BadInput;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words at which standing pages stand: no two the same, none that the program needs. */
final class Addresses {
    private static final int MOST = 60;

    private Addresses() {}

    /** Made of the title; with a number behind it where somebody else stands there. */
    static String free(String title) {
        lock();
        var wanted = word(title);
        return Stream.concat(Stream.of(wanted), IntStream.iterate(2, i -> i + 1).mapToObj(i -> wanted + "-" + i))
                .filter(it -> !Reserved.has(it) && StandingPage.at(it).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    static String untaken(String slug, @Nullable StandingPage own) {
        lock();
        if (StandingPage.at(slug).filter(it -> it != own).isEmpty()) return slug;
        throw new BadInput("slug", "Another page has the address /" + slug + ".");
    }

    private static String word(String title) {
        var plain = Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}'’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.length() <= MOST ? plain : plain.substring(0, MOST).replaceAll("-$", "");
        return cut.isEmpty() ? "page" : cut;
    }

    /** One at a time takes an address, until its transaction ends. */
    private static void lock() {
        StandingPage.getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('a page takes an address'))")
                .getSingleResult();
    }
}
