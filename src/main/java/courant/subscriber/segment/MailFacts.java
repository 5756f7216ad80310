package courant.subscriber.segment;

/**
 * What was mailed to whom, as far as segments ask. The room of mailings knows it and answers; this one only says what it needs
 * to know (docs/decisions/019-segments.md). Each predicate is as {@link Predicate} says.
 */
public interface MailFacts {
    /** A relay accepted a mail of this post for the subscriber. */
    Predicate got(long post);

    /** The subscription is younger than the newsletter's last mailing, or there was none. */
    Predicate joinedSinceLastPost();
}
