package courant.subscriber.segment;

import com.fasterxml.jackson.databind.JsonNode;
import courant.platform.BadInput;
import courant.subscriber.segment.Segment.All;
import courant.subscriber.segment.Segment.Any;
import courant.subscriber.segment.Segment.Attribute;
import courant.subscriber.segment.Segment.Got;
import courant.subscriber.segment.Segment.JoinedBefore;
import courant.subscriber.segment.Segment.JoinedSince;
import courant.subscriber.segment.Segment.JoinedSinceLastPost;
import courant.subscriber.segment.Segment.JoinedWithin;
import courant.subscriber.segment.Segment.Language;
import courant.subscriber.segment.Segment.Not;
import courant.subscriber.segment.Segment.Reads;
import courant.subscriber.segment.Segment.Tagged;
import java.util.ArrayList;
import java.util.List;

/** Reads one segment, and counts its conditions on the way. */
final class SegmentReader {
    private static final String KNOWN =
            "everyone, newsletter, tag, attribute, joined, joinedSinceLastPost, got, language," + " all, any, not";
    private int conditions;

    Segment read(JsonNode json, String place, int depth) {
        if (!json.isObject() || json.isEmpty()) {
            throw new BadInput(place, "A condition is an object with one of these members: " + KNOWN + ".");
        }
        if (depth > Bounds.DEEPEST) {
            throw new BadInput(place, "Conditions can lie at most " + Bounds.DEEPEST + " deep within each other.");
        }
        if (++conditions > Bounds.MOST_CONDITIONS) {
            throw new BadInput("segment", "A segment has at most " + Bounds.MOST_CONDITIONS + " conditions.");
        }
        var word = json.fieldNames().next();
        if (json.has("attribute")) return attribute(json, place);
        if (json.size() > 1) {
            throw new BadInput(place, "One condition at a time; join several by {\"all\": […]} or {\"any\": […]}.");
        }
        return condition(word, json.get(word), place + "." + word, depth);
    }

    private Segment condition(String word, JsonNode value, String place, int depth) {
        return switch (word) {
            case "everyone" -> yes(value, Segment.EVERYONE, place);
            case "all" -> new All(list(value, place, depth));
            case "any" -> new Any(list(value, place, depth));
            case "not" -> new Not(read(value, place, depth + 1));
            case "newsletter" -> new Reads(Bounds.slug(text(value, place), place));
            case "tag" -> new Tagged(Bounds.tag(text(value, place), place));
            case "joined" -> joined(value, place);
            case "joinedSinceLastPost" -> yes(value, new JoinedSinceLastPost(), place);
            case "got" -> new Got(number(value, place));
            case "language" -> new Language(Bounds.language(text(value, place), place));
            default -> throw new BadInput(place, "\"" + word + "\" is no condition. There are: " + KNOWN + ".");
        };
    }

    private List<Segment> list(JsonNode list, String place, int depth) {
        if (!list.isArray() || list.isEmpty()) throw new BadInput(place, "This is a list of at least one condition.");
        var of = new ArrayList<Segment>();
        for (var each : list) of.add(read(each, place + "[" + of.size() + "]", depth + 1));
        return List.copyOf(of);
    }

    private static Segment attribute(JsonNode json, String place) {
        var name = Bounds.name(text(json.get("attribute"), place + ".attribute"), place + ".attribute");
        if (json.size() != 2) throw noTest(place);
        for (var word : (Iterable<String>) json::fieldNames) {
            if (word.equals("attribute")) continue;
            var test = Test.of(word).orElseThrow(() -> noTest(place));
            var value = json.get(word);
            if (test == Test.KNOWN) return known(name, value, place);
            var typed = value.isNumber() || value.isBoolean() ? value.asText() : text(value, place + "." + word);
            return new Attribute(name, test, Bounds.value(test, typed, place + "." + word));
        }
        throw noTest(place);
    }

    private static Segment known(String name, JsonNode value, String place) {
        if (!value.isBoolean()) throw new BadInput(place + ".known", "This is true or false.");
        var known = new Attribute(name, Test.KNOWN, "");
        return value.booleanValue() ? known : new Not(known);
    }

    private static BadInput noTest(String place) {
        return new BadInput(
                place, "Beside the attribute stands one of: is, contains, beginsWith, above, below, known.");
    }

    private static Segment joined(JsonNode value, String place) {
        if (value.isObject() && value.size() == 1) {
            if (value.has("since")) return new JoinedSince(Bounds.date(text(value.get("since"), place), place));
            if (value.has("before")) return new JoinedBefore(Bounds.date(text(value.get("before"), place), place));
            if (value.has("lastDays"))
                return new JoinedWithin(Bounds.days(number(value.get("lastDays"), place), place));
        }
        throw new BadInput(
                place, "This is {\"since\": \"2026-03-29\"}, {\"before\": \"2026-03-29\"} or {\"lastDays\": 30}.");
    }

    private static Segment yes(JsonNode value, Segment segment, String place) {
        if (!value.isBoolean() || !value.booleanValue()) {
            throw new BadInput(place, "This is true; for its opposite use {\"not\": …}.");
        }
        return segment;
    }

    private static String text(JsonNode value, String place) {
        if (!value.isTextual()) throw new BadInput(place, "This is a text.");
        return value.textValue();
    }

    private static long number(JsonNode value, String place) {
        if (!value.isIntegralNumber() || !value.canConvertToLong())
            throw new BadInput(place, "This is a whole number.");
        return value.longValue();
    }
}
