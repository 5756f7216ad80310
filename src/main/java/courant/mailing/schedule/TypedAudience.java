package courant.mailing.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import courant.mailing.Audience;
import courant.mailing.Audience.LeftOut;
import courant.platform.BadInput;
import courant.subscriber.segment.SavedSegment;
import courant.subscriber.segment.Segment;
import courant.subscriber.segment.SegmentJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Who is meant, as a program says it: {@code {"tags": […]}}, or a segment and those to leave out, each a saved one's number or
 * conditions of its own. Saved ones are copied as they are now.
 */
public final class TypedAudience {
    public static final int MOST_LEFT_OUT = 20;
    private static final int MOST_TAGS = 50;
    private static final Set<String> KNOWN = Set.of("tags", "segment", "without");

    private TypedAudience() {}

    /** @throws BadInput about {@code audience} */
    static Audience read(JsonNode json) {
        if (!json.isObject() || !KNOWN.containsAll(names(json)) || json.has("tags") && json.has("segment")) {
            throw new BadInput(
                    "audience",
                    "Leave the audience out for everybody, or name tags: {\"tags\": [\"members\"]}, or a segment and"
                            + " those to leave out: {\"segment\": 3, \"without\": [4]}. Nothing else is known here.");
        }
        if (json.has("tags")) return new Audience(tagged(json.get("tags")), null, without(json));
        if (!json.has("segment")) return new Audience(null, null, without(json));
        var segment = one(json.get("segment"), "audience.segment");
        return new Audience(segment.segment(), segment.name(), without(json));
    }

    /** As a form chooses it. @throws BadInput about {@code segment} or {@code without} */
    public static Audience chosen(long segment, List<Long> without) {
        if (without.size() > MOST_LEFT_OUT) throw tooMany("without");
        var leftOut =
                without.stream().distinct().map(it -> saved(it, "without")).toList();
        if (segment == 0) return new Audience(null, null, leftOut);
        var meant = saved(segment, "segment");
        return new Audience(meant.segment(), meant.name(), leftOut);
    }

    private static List<String> names(JsonNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Segment tagged(JsonNode tags) {
        var words = StreamSupport.stream(tags.spliterator(), false).toList();
        if (!tags.isArray() || words.isEmpty() || !words.stream().allMatch(JsonNode::isTextual)) {
            throw new BadInput("audience", "Tags are a list of words: {\"tags\": [\"members\"]}.");
        }
        if (words.size() > MOST_TAGS) {
            throw new BadInput("audience.tags", "An audience has at most " + MOST_TAGS + " tags.");
        }
        return Segment.tagged(words.stream()
                .map(JsonNode::textValue)
                .map(TypedAudience::word)
                .distinct()
                .sorted()
                .toList());
    }

    private static String word(String tag) {
        if (tag.isBlank()) throw new BadInput("audience.tags", "A tag of the audience is empty.");
        return tag.strip();
    }

    private static List<LeftOut> without(JsonNode json) {
        var list = json.path("without");
        if (list.isMissingNode()) return List.of();
        if (!list.isArray()) throw new BadInput("audience.without", "This is a list of segments.");
        if (list.size() > MOST_LEFT_OUT) throw tooMany("audience.without");
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> one(it, "audience.without"))
                .toList();
    }

    private static LeftOut one(JsonNode json, String field) {
        return json.isIntegralNumber() ? saved(json.longValue(), field) : new LeftOut(null, SegmentJson.read(json));
    }

    private static LeftOut saved(long id, String field) {
        return SavedSegment.byId(id)
                .map(it -> new LeftOut(it.name, it.definition))
                .orElseThrow(() -> new BadInput(field, "There is no segment " + id + "; perhaps it was removed."));
    }

    private static BadInput tooMany(String field) {
        return new BadInput(field, "At most " + MOST_LEFT_OUT + " segments can be left out.");
    }
}
