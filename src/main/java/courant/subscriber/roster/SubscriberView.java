package courant.subscriber.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.platform.sql.Sql;
import courant.subscriber.SubscriberStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber as the API answers and a list shows.
 *
 * @param newsletters slugs of what they get or have asked for
 */
public record SubscriberView(
        long id,
        String email,
        @Nullable String name,
        SubscriberStatus status,
        List<String> newsletters,
        List<String> tags,
        Map<String, Object> attributes,
        @Nullable String locale,
        @Nullable String zone,
        Instant createdAt) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    static SubscriberView read(ResultSet row) throws SQLException {
        return new SubscriberView(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                SubscriberStatus.of(row.getString("status")),
                words(row, "newsletters"),
                words(row, "tags"),
                map(row.getString("attributes")),
                row.getString("locale"),
                row.getString("zone"),
                Objects.requireNonNull(Sql.instant(row, "created_at")));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Map<String, Object> map(String json) {
        try {
            return JSON.readValue(json, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds an attribute map that is none", e);
        }
    }
}
