package courant.transfer.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;

/** Several tags in one cell: with commas between, or as JSON where a tag has a comma, semicolon or bar in it. */
final class Tags {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Tags() {}

    static String written(String[] tags) {
        try {
            var plain = Arrays.stream(tags).noneMatch(it -> it.matches("(?s).*[,;|].*|\\[.*"));
            return plain ? String.join(",", tags) : JSON.writeValueAsString(tags);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words always have a JSON form", e);
        }
    }
}
