package courant.archive.redirect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * An old address.
 *
 * @param source a path, perhaps with a query, as {@link Addresses} writes it
 * @param target a path here or a whole address
 * @param status what a browser is answered with: 301, 308 or, for a while, 302
 */
public record Redirect(
        long id,
        @JsonProperty("from") String source,
        @JsonProperty("to") String target,
        int status,
        Instant createdAt) {}
