package courant.subscriber.segment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a newsletter's readers, said by what is known of them. Its JSON form is {@link SegmentJson}'s. */
@JsonSerialize(using = SegmentJackson.Writer.class)
@JsonDeserialize(using = SegmentJackson.Reader.class)
@Schema(
        type = SchemaType.OBJECT,
        description = "One condition: {\"everyone\": true}, {\"newsletter\": slug}, {\"tag\": word},"
                + " {\"attribute\": name, \"is\" | \"contains\" | \"beginsWith\" | \"above\" | \"below\" | \"known\": value},"
                + " {\"joined\": {\"since\" | \"before\": date} or {\"lastDays\": n}}, {\"joinedSinceLastPost\": true},"
                + " {\"got\": post id}, {\"language\": tag}; or {\"all\": […]}, {\"any\": […]}, {\"not\": …} of such.")
public sealed interface Segment {
    Segment EVERYONE = new Everyone();

    /** Every active reader. */
    record Everyone() implements Segment {}

    record All(List<Segment> of) implements Segment {}

    record Any(List<Segment> of) implements Segment {}

    record Not(Segment of) implements Segment {}

    /** Reads this newsletter, named by its slug, whichever one is mailed. */
    record Reads(String newsletter) implements Segment {}

    /** As it is written, capitals included. */
    record Tagged(String tag) implements Segment {}

    /** @param value empty for {@link Test#KNOWN} */
    record Attribute(String name, Test test, String value) implements Segment {}

    /** Reads the newsletter since this day or longer back than it, on the newsletter's calendar. */
    record JoinedSince(LocalDate day) implements Segment {}

    record JoinedBefore(LocalDate day) implements Segment {}

    record JoinedWithin(int days) implements Segment {}

    /** Joined after the newsletter's last post was mailed, so that they got none yet. */
    record JoinedSinceLastPost() implements Segment {}

    /** A relay accepted a mail of this post for them. */
    record Got(long post) implements Segment {}

    /** The reader's own language or a kind of it: {@code de} is also {@code de-AT}. */
    record Language(String tag) implements Segment {}

    static Segment not(Segment of) {
        return new Not(of);
    }

    static Segment tagged(List<String> anyOf) {
        if (anyOf.size() == 1) return new Tagged(anyOf.getFirst());
        return new Any(anyOf.stream().<Segment>map(Tagged::new).toList());
    }
}
