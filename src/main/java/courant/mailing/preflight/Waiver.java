package courant.mailing.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import courant.mail.preflight.Line;
import courant.platform.BadInput;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Which failing lines an author sends in spite of: none, those of some matters, or whatever fails. */
public record Waiver(boolean everything, Set<String> matters) {
    public static final Waiver NONE = new Waiver(false, Set.of());
    private static final Waiver EVERYTHING = new Waiver(true, Set.of());

    /** As a program sends it: true, or the words of the matters. */
    public static Waiver of(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) return NONE;
        if (sent.isBoolean()) return sent.booleanValue() ? EVERYTHING : NONE;
        if (!sent.isArray() || !StreamSupport.stream(sent.spliterator(), false).allMatch(JsonNode::isTextual)) {
            throw new BadInput(
                    "override",
                    "Say true to send in spite of whatever fails, or name the checks: [\"spf\", \"baseUrl\"].");
        }
        return new Waiver(
                false,
                StreamSupport.stream(sent.spliterator(), false)
                        .map(JsonNode::textValue)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** As a form brings it: words with spaces between. An author overrides what was seen, nothing that came up since. */
    public static Waiver of(String words) {
        return new Waiver(
                false,
                Arrays.stream(words.split("\\s+")).filter(it -> !it.isEmpty()).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean covers(Line line) {
        return everything || matters.contains(line.check().word());
    }
}
