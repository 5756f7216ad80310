package courant.subscriber.segment;

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
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** A segment in a sentence, for people. */
public final class Spoken {
    private final LongFunction<String> titles;

    private Spoken(LongFunction<String> titles) {
        this.titles = titles;
    }

    /** @param titles a post's title by its number */
    public static String of(Segment segment, LongFunction<String> titles) {
        return new Spoken(titles).say(segment, false);
    }

    private String say(Segment segment, boolean within) {
        return switch (segment) {
            case Everyone _ -> "everybody";
            case All it -> joined(it.of(), " and ", within);
            case Any it -> joined(it.of(), " or ", within);
            case Not it -> "not " + say(it.of(), true);
            case Reads it -> "reads " + it.newsletter();
            case Tagged it -> "has the tag " + it.tag();
            case Attribute it -> attribute(it);
            case JoinedSince it -> "joined on " + it.day() + " or later";
            case JoinedBefore it -> "joined before " + it.day();
            case JoinedWithin it -> "joined in the last " + (it.days() == 1 ? "day" : it.days() + " days");
            case JoinedSinceLastPost _ -> "joined since the last post";
            case Got it -> "got “" + titles.apply(it.post()) + "”";
            case Language it -> "reads in " + it.tag();
        };
    }

    private String joined(List<Segment> of, String word, boolean within) {
        var said = of.stream().map(it -> say(it, of.size() > 1)).collect(Collectors.joining(word));
        return within && of.size() > 1 ? "(" + said + ")" : said;
    }

    private static String attribute(Attribute it) {
        return it.name()
                + switch (it.test()) {
                    case IS -> " is " + it.value();
                    case CONTAINS -> " contains " + it.value();
                    case BEGINS_WITH -> " begins with " + it.value();
                    case ABOVE -> " is above " + it.value();
                    case BELOW -> " is below " + it.value();
                    case KNOWN -> " is known";
                };
    }
}
