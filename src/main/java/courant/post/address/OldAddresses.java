package courant.post.address;

import courant.newsletter.address.FormerAddresses;
import courant.platform.BadInput;
import java.util.List;
import java.util.Optional;

/** Where posts stood before. */
public final class OldAddresses {
    private static final FormerAddresses ALL = new FormerAddresses("post");

    private OldAddresses() {}

    /** Whoever comes to the post's address of now is to find it from now on; another one that it had is its own again. */
    public static void leave(String slug, long post, String wanted) {
        ALL.leave(slug, post, wanted);
    }

    /** @throws BadInput where mails and links to another post would end at this one */
    public static void refuseOfOthers(String slug, long post) {
        var other = target(slug).filter(it -> it != post);
        if (other.isPresent()) throw new BadInput("slug", "Links to /p/" + slug + " lead to another post.");
    }

    /** Those that are this word, or the word with a number. */
    public static List<String> alike(String slug) {
        return ALL.alike(slug);
    }

    /** The number of the post that stood there. */
    public static Optional<Long> target(String slug) {
        return ALL.target(slug);
    }
}
