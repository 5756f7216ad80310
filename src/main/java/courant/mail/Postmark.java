package courant.mail;

import java.time.Instant;

/**
 * How one mailing is marked on its way, fixed when it is frozen, so that a repeat has the same bytes.
 *
 * @param listId RFC 2919, such as {@code weekly.example.org}
 * @param feedbackId what mailbox providers group complaints by, such as {@code 42:weekly:post:courant}
 * @param date the message's Date
 * @param seed a few letters or digits that no other mailing has; boundary and Message-IDs are made from it
 */
public record Postmark(String listId, String feedbackId, Instant date, String seed) {}
