package courant.subscriber.segment;

import com.fasterxml.jackson.databind.JsonNode;
import courant.platform.BadInput;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A segment as a program sends it.
 *
 * @param newsletter whose readers are counted, by its slug; the first one if absent
 */
public record SegmentForm(
        @Nullable String name,
        @Nullable @Schema(implementation = Segment.class) JsonNode segment,
        @Nullable String newsletter) {
    String named() {
        return Objects.requireNonNullElse(name, "");
    }

    Segment meant() {
        if (segment == null || segment.isNull()) {
            throw new BadInput("segment", "Say who is meant, such as {\"tag\": \"members\"}.");
        }
        return SegmentJson.read(segment);
    }
}
