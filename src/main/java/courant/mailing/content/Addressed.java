package courant.mailing.content;

import java.util.Optional;

/** One delivery as far as its message goes: all that the bytes depend on beside the blueprint. */
public record Addressed(
        long mailingId, long deliveryId, long newsletterId, long subscriberId, String email, Optional<String> name) {}
