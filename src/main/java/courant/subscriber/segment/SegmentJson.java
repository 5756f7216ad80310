package courant.subscriber.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import courant.platform.BadInput;
import courant.subscriber.segment.Segment.All;
import courant.subscriber.segment.Segment.Any;
import courant.subscriber.segment.Segment.Attribute;
import courant.subscriber.segment.Segment.Everyone;
import courant.subscriber.segment.Segment.Got;
import courant.subscriber.segment.Segment.JoinedBefore;
import courant.subscriber.segment.Segment.JoinedSince;
import courant.subscriber.segment.Segment.JoinedSinceLastPost;
import courant.subscriber.segment.Segment.JoinedWithin;
import courant.subscriber.segment.Segment.Language;
import courant.subscriber.segment.Segment.Not;
import courant.subscriber.segment.Segment.Reads;
import courant.subscriber.segment.Segment.Tagged;
import java.util.List;

/** A segment as JSON, as programs send it and the database keeps it. */
public final class SegmentJson {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private SegmentJson() {}

    /** @throws BadInput about {@code segment}, with the way to what is wrong */
    public static Segment read(JsonNode json) {
        return new SegmentReader().read(json, "segment", 1);
    }

    public static ObjectNode write(Segment segment) {
        return switch (segment) {
            case Everyone _ -> MAKE.objectNode().put("everyone", true);
            case All it -> joined("all", it.of());
            case Any it -> joined("any", it.of());
            case Not it -> MAKE.objectNode().set("not", write(it.of()));
            case Reads it -> MAKE.objectNode().put("newsletter", it.newsletter());
            case Tagged it -> MAKE.objectNode().put("tag", it.tag());
            case Attribute it -> attribute(it);
            case JoinedSince it -> inJoined("since", MAKE.textNode(it.day().toString()));
            case JoinedBefore it -> inJoined("before", MAKE.textNode(it.day().toString()));
            case JoinedWithin it -> inJoined("lastDays", MAKE.numberNode(it.days()));
            case JoinedSinceLastPost _ -> MAKE.objectNode().put("joinedSinceLastPost", true);
            case Got it -> MAKE.objectNode().put("got", it.post());
            case Language it -> MAKE.objectNode().put("language", it.tag());
        };
    }

    private static ObjectNode joined(String word, List<Segment> of) {
        var list = MAKE.arrayNode();
        of.forEach(it -> list.add(write(it)));
        return MAKE.objectNode().set(word, list);
    }

    private static ObjectNode attribute(Attribute it) {
        var json = MAKE.objectNode().put("attribute", it.name());
        return it.test() == Test.KNOWN
                ? json.put(Test.KNOWN.word(), true)
                : json.put(it.test().word(), it.value());
    }

    private static ObjectNode inJoined(String word, JsonNode value) {
        return MAKE.objectNode().set("joined", MAKE.objectNode().set(word, value));
    }
}
