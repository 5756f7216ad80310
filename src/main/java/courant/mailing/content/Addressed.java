package courant.mailing.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One delivery as far as its message goes: all that the bytes depend on beside the blueprint.
 *
 * @param attributes what the post asks for of the reader, as it was when the mailing was frozen
 * @param variant the number of the subject it is tried with; null for the only one, or the one that won
 */
public record Addressed(
        long mailingId,
        long deliveryId,
        long newsletterId,
        long subscriberId,
        String email,
        Optional<String> name,
        Map<String, String> attributes,
        @Nullable Integer variant) {
    /** The attribute of who is not to be counted; no subscriber's own can have this name. */
    public static final String UNCOUNTED = "-uncounted";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    public Addressed(
            long mailingId,
            long deliveryId,
            long newsletterId,
            long subscriberId,
            String email,
            Optional<String> name) {
        this(mailingId, deliveryId, newsletterId, subscriberId, email, name, Map.of(), null);
    }

    boolean mayBeCounted() {
        return !attributes.containsKey(UNCOUNTED);
    }

    /** As the ledger keeps them. */
    public static Map<String, String> attributes(@Nullable String json) {
        if (json == null) return Map.of();
        try {
            return JSON.readValue(json, WORDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("these frozen attributes cannot be read", e);
        }
    }
}
