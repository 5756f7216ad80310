package courant.mailing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import courant.subscriber.segment.Segment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who of a newsletter's active subscribers is meant, kept with the mailing as it was chosen: a saved segment that is changed
 * or removed later changes nothing here.
 *
 * @param segment null for everybody
 * @param name of the saved segment it came from
 * @param without those who are left out, whatever the segment says
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Audience(@Nullable Segment segment, @Nullable String name, List<LeftOut> without) {
    public static final Audience EVERYBODY = new Audience(null, null, List.of());

    /** A list of readers who are left out, by the name it was saved under. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record LeftOut(@Nullable String name, Segment segment) {}

    public Audience(@Nullable Segment segment, @Nullable String name, @Nullable List<LeftOut> without) {
        this.segment = segment instanceof Segment.Everyone ? null : segment;
        this.name = name;
        this.without = without == null ? List.of() : List.copyOf(without);
    }

    /** @param tags those with any of them; how mailings of the first version keep it */
    @JsonCreator
    static Audience read(
            @JsonProperty("tags") @Nullable List<String> tags,
            @JsonProperty("segment") @Nullable Segment segment,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("without") @Nullable List<LeftOut> without) {
        return new Audience(tags == null || tags.isEmpty() ? segment : Segment.tagged(tags), name, without);
    }

    public static Audience of(Segment segment) {
        return new Audience(segment, null, List.of());
    }

    public boolean everybody() {
        return segment == null && without.isEmpty();
    }

    /** Who is meant, before those who are left out. */
    public Segment meant() {
        return Objects.requireNonNullElse(segment, Segment.EVERYONE);
    }
}
