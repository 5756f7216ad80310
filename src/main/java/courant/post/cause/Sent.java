package courant.post.cause;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a text came to be sent.
 *
 * @param by an account
 * @param restored the revision whose text it brings back
 */
public record Sent(
        RevisionCause cause, @Nullable Long by, @Nullable Long restored, Instant at) {}
