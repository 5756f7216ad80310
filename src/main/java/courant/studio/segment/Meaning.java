package courant.studio.segment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import courant.platform.BadInput;
import courant.studio.Faults;
import courant.subscriber.segment.Segment;
import courant.subscriber.segment.SegmentJson;
import java.util.ArrayList;
import java.util.Optional;

/** What the parts of a form mean, or what is wrong with which. */
final class Meaning {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private Faults faults = Faults.NONE;

    private final Segment segment;

    private Meaning(Part whole) {
        segment = of(whole);
    }

    static Meaning read(Part whole) {
        return new Meaning(whole);
    }

    Faults faults() {
        return faults;
    }

    /** Empty where something is wrong. */
    Optional<Segment> segment() {
        return faults.any() ? Optional.empty() : Optional.of(segment);
    }

    private Segment of(Part part) {
        if (!part.isGroup()) return condition(part);
        if (part.parts().isEmpty()) {
            if (!part.isWhole()) faults = faults.and("group." + part.path(), "Add a condition, or remove this group.");
            return Segment.EVERYONE;
        }
        var of = new ArrayList<Segment>();
        for (var it : part.parts()) of.add(of(it));
        var one = of.size() == 1;
        return switch (part.match()) {
            case "any" -> one ? of.getFirst() : new Segment.Any(of);
            case "none" -> new Segment.Not(one ? of.getFirst() : new Segment.Any(of));
            default -> one ? of.getFirst() : new Segment.All(of);
        };
    }

    private Segment condition(Part part) {
        try {
            return SegmentJson.read(json(part));
        } catch (BadInput fault) {
            faults = faults.and("value." + part.path(), String.valueOf(fault.getMessage()));
            return Segment.EVERYONE;
        }
    }

    private static ObjectNode json(Part it) {
        var how = it.shownHow();
        return switch (it.matter()) {
            case TAG -> maybe(how.equals("lacks"), MAKE.objectNode().put("tag", it.value()));
            case NEWSLETTER -> maybe(how.equals("lacks"), MAKE.objectNode().put("newsletter", it.value()));
            case LANGUAGE -> maybe(how.equals("isNot"), MAKE.objectNode().put("language", it.value()));
            case POST ->
                maybe(how.equals("missed"), MAKE.objectNode().put("got", number(it.value(), "Choose a post.")));
            case SINCE_LAST_POST ->
                maybe(how.equals("earlier"), MAKE.objectNode().put("joinedSinceLastPost", true));
            case JOINED -> joined(how, it.value());
            case ATTRIBUTE -> attribute(how, it);
        };
    }

    private static ObjectNode joined(String how, String value) {
        var inner = Matter.isDays(how)
                ? MAKE.objectNode().put("lastDays", number(value, "Type a number of days."))
                : MAKE.objectNode().put(how, value);
        return maybe(how.equals("longer"), MAKE.objectNode().set("joined", inner));
    }

    private static ObjectNode attribute(String how, Part it) {
        var json = MAKE.objectNode().put("attribute", it.name());
        return switch (how) {
            case "known", "unknown" -> json.put("known", how.equals("known"));
            case "isNot" -> maybe(true, json.put("is", it.value()));
            default -> json.put(how, it.value());
        };
    }

    private static ObjectNode maybe(boolean not, ObjectNode json) {
        return not ? MAKE.objectNode().set("not", json) : json;
    }

    private static long number(String typed, String otherwise) {
        if (!typed.strip().matches("\\d{1,15}")) throw new BadInput("segment", otherwise);
        return Long.parseLong(typed.strip());
    }
}
