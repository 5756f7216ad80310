package courant.transfer.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a subscriber beside address, name and tags; null where it says nothing.
 *
 * @param attributes a JSON object
 * @param standings newsletter's slug to standing, a JSON object; the empty slug is the newsletter that is imported into
 * @param suppressed the address is never to be mailed
 */
public record Said(
        @Nullable String locale,
        @Nullable String attributes,
        @Nullable String standings,
        boolean suppressed,
        @Nullable Instant joined) {
    static final Said NOTHING = new Said(null, null, null, false, null);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_ATTRIBUTES = 16_000;

    /** As other programs call it, too. */
    private static final Map<String, String> STANDINGS = Map.ofEntries(
            Map.entry("active", "active"),
            Map.entry("subscribed", "active"),
            Map.entry("confirmed", "active"),
            Map.entry("enabled", "active"),
            Map.entry("pending", "pending"),
            Map.entry("unconfirmed", "pending"),
            Map.entry("unsubscribed", "unsubscribed"),
            Map.entry("inactive", "unsubscribed"),
            Map.entry("bounced", "bounced"),
            Map.entry("cleaned", "bounced"),
            Map.entry("complained", "complained"),
            Map.entry("suppressed", "suppressed"),
            Map.entry("blocklisted", "suppressed"));

    /** @throws IllegalArgumentException with a sentence for whoever sent the file */
    static Said read(String locale, String attributes, String status, String newsletters, String joined) {
        var suppressed = !status.isBlank() && standing(status).equals("suppressed");
        return new Said(
                language(locale), object(attributes), standings(status, newsletters), suppressed, moment(joined));
    }

    private static @Nullable String standings(String status, String newsletters) {
        if (newsletters.isBlank()) {
            if (status.isBlank()) return null;
            var one = standing(status);
            return object("", one.equals("suppressed") ? "unsubscribed" : one);
        }
        var json = JsonNodeFactory.instance.objectNode();
        for (var part : newsletters.strip().split("[\\s,;]+")) {
            var colon = part.indexOf(':');
            var word = colon < 0 ? (status.isBlank() ? "active" : status) : part.substring(colon + 1);
            var standing = standing(word);
            json.put(
                    colon < 0 ? part : part.substring(0, colon),
                    standing.equals("suppressed") ? "unsubscribed" : standing);
        }
        return json.toString();
    }

    private static String object(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value).toString();
    }

    private static String standing(String word) {
        var known = STANDINGS.get(word.strip().toLowerCase(Locale.ROOT));
        if (known == null) {
            throw new IllegalArgumentException("The status \"" + cut(word) + "\" is not known: it is one of active,"
                    + " pending, unsubscribed, bounced, complained, suppressed.");
        }
        return known;
    }

    private static @Nullable String language(String tag) {
        if (tag.isBlank()) return null;
        var locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
    }

    private static @Nullable String object(String cell) {
        if (cell.isBlank()) return null;
        try {
            JsonNode json = JSON.readTree(cell);
            var text = json.toString();
            if (json.isObject() && text.length() <= LARGEST_ATTRIBUTES && !text.contains("\\u0000")) return text;
        } catch (JsonProcessingException e) {
            // said below
        }
        throw new IllegalArgumentException("The attributes are no JSON object such as {\"city\": \"Ulm\"}.");
    }

    private static @Nullable Instant moment(String cell) {
        if (cell.isBlank()) return null;
        try {
            var text = cell.strip();
            return text.length() > 10
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            return null; // another program's way to write it: then it is today
        }
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
