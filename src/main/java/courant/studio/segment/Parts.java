package courant.studio.segment;

import courant.subscriber.segment.Segment;
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
import courant.subscriber.segment.Test;
import java.util.List;

/** Takes a segment apart for the builder's form. */
final class Parts {
    private Parts() {}

    static Part whole(Segment segment) {
        var part = of(segment, false);
        return (part.isGroup() ? part : Part.group("all", List.of(part))).placed("0");
    }

    private static Part of(Segment segment, boolean not) {
        return switch (segment) {
            case Everyone _ -> Part.group(not ? "none" : "all", List.of());
            case All it -> not ? Part.group("none", List.of(of(it, false))) : group("all", it.of());
            case Any it -> group(not ? "none" : "any", it.of());
            case Not it -> not ? of(it.of(), false) : of(it.of(), true);
            case Reads it -> Part.condition("newsletter", not ? "lacks" : "reads", "", it.newsletter());
            case Tagged it -> Part.condition("tag", not ? "lacks" : "has", "", it.tag());
            case Attribute it -> attribute(it, not);
            case JoinedSince it ->
                Part.condition("joined", not ? "before" : "since", "", it.day().toString());
            case JoinedBefore it ->
                Part.condition("joined", not ? "since" : "before", "", it.day().toString());
            case JoinedWithin it -> Part.condition("joined", not ? "longer" : "within", "", String.valueOf(it.days()));
            case JoinedSinceLastPost _ -> Part.condition("lastPost", not ? "earlier" : "joined", "", "");
            case Got it -> Part.condition("post", not ? "missed" : "got", "", String.valueOf(it.post()));
            case Language it -> Part.condition("language", not ? "isNot" : "is", "", it.tag());
        };
    }

    private static Part group(String match, List<Segment> of) {
        return Part.group(match, of.stream().map(it -> of(it, false)).toList());
    }

    /** "Not above" has no word of its own in the form. */
    private static Part attribute(Attribute it, boolean not) {
        if (!not) return Part.condition("attribute", it.test().word(), it.name(), it.value());
        if (it.test() == Test.KNOWN) return Part.condition("attribute", "unknown", it.name(), "");
        if (it.test() == Test.IS) return Part.condition("attribute", "isNot", it.name(), it.value());
        return Part.group("none", List.of(attribute(it, false)));
    }
}
