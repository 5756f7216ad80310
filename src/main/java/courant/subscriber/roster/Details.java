package courant.subscriber.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.platform.BadInput;
import courant.subscriber.Names;
import courant.subscriber.Subscriber;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What else may be kept of a subscriber, and how much of it. */
public final class Details {
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 80;
    private static final int LONGEST_REASON = 300;
    private static final int LARGEST_ATTRIBUTES = 16_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Details() {}

    static String name(String typed) {
        if (typed.strip().length() > Subscriber.LONGEST_NAME) {
            throw new BadInput("name", "This name is " + typed.strip().length() + " characters long; 200 is the most.");
        }
        return typed;
    }

    static String reason(String typed) {
        var reason = typed.strip().replace("\0", "");
        if (reason.length() > LONGEST_REASON) {
            throw new BadInput("reason", "A reason has at most " + LONGEST_REASON + " characters.");
        }
        return reason.isEmpty() ? "by an author" : reason;
    }

    public static List<String> tags(List<String> typed) {
        var tags = typed.stream()
                .map(Names::tidy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (tags.size() > MOST_TAGS) throw new BadInput("tags", "At most " + MOST_TAGS + " tags can be kept.");
        for (var tag : tags) {
            if (tag.length() > LONGEST_TAG) {
                throw new BadInput("tags", "A tag has at most " + LONGEST_TAG + " characters: " + tag);
            }
        }
        return tags;
    }

    /** PostgreSQL keeps no NUL in a text. */
    static Map<String, Object> attributes(Map<String, Object> given) {
        try {
            var json = JSON.writeValueAsString(given);
            if (json.length() > LARGEST_ATTRIBUTES) {
                throw new BadInput("attributes", "These attributes are too large: at most 16,000 characters as JSON.");
            }
            if (json.contains("\\u0000")) {
                throw new BadInput("attributes", "An attribute holds the character U+0000, which cannot be kept.");
            }
            return given;
        } catch (JsonProcessingException e) {
            throw new BadInput("attributes", "These attributes are not JSON.");
        }
    }

    /** Null for an empty one. */
    static @Nullable String locale(String tag) {
        if (tag.isBlank()) return null;
        var locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        if (locale.getLanguage().isEmpty()) {
            throw new BadInput("locale", "\"" + tag + "\" is no language tag. Examples: en, de-AT, zh-Hant.");
        }
        return locale.toLanguageTag();
    }
}
