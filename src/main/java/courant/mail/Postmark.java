package courant.mail;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one mailing is marked on its way, fixed when it is frozen, so that a repeat has the same bytes. What an older version
 * froze has none of the optional parts and is sent as it would have been.
 *
 * @param listId RFC 2919, such as {@code weekly.example.org}
 * @param feedbackId what mailbox providers group complaints by, such as {@code 42:weekly:post:courant}
 * @param date the message's Date
 * @param seed a few letters or digits that no other mailing has; boundaries are made from it
 * @param contact an address at which a person answers questions about the list
 * @param leaving an address that takes people off the list when they write to it
 * @param signedBy the selector of the key that signs for the sender's domain
 * @param links how its links are made: from 1 on the one to leave says which mailing it stands in
 * @param key what its Message-IDs are signed by; stands in no mail, and without it they are made from the seed
 */
public record Postmark(
        String listId,
        String feedbackId,
        Instant date,
        String seed,
        Optional<String> contact,
        Optional<String> leaving,
        Optional<String> signedBy,
        Optional<Integer> links,
        Optional<String> key) {

    public Postmark {
        contact = orNone(contact);
        leaving = orNone(leaving);
        signedBy = orNone(signedBy);
        links = orNone(links);
        key = orNone(key);
    }

    public Postmark(String listId, String feedbackId, Instant date, String seed) {
        this(listId, feedbackId, date, seed, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Postmark(
            String listId,
            String feedbackId,
            Instant date,
            String seed,
            Optional<String> contact,
            Optional<String> leaving,
            Optional<String> signedBy) {
        this(listId, feedbackId, date, seed, contact, leaving, signedBy, Optional.empty(), Optional.empty());
    }

    private static <T> Optional<T> orNone(@Nullable Optional<T> part) {
        return Objects.requireNonNullElse(part, Optional.empty());
    }
}
