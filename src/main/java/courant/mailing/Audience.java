package courant.mailing;

import com.fasterxml.jackson.annotation.JsonInclude;
import courant.platform.BadInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who of a newsletter's active subscribers is meant: everybody, or those with any of the tags. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Audience(List<String> tags) {
    public static final Audience EVERYBODY = new Audience(List.of());
    private static final int MOST_TAGS = 50;

    public Audience(@Nullable List<String> tags) {
        this.tags = tags == null
                ? List.of()
                : tags.stream().map(Audience::checked).distinct().sorted().toList();
        if (this.tags.size() > MOST_TAGS) {
            throw new BadInput("audience.tags", "An audience has at most " + MOST_TAGS + " tags.");
        }
    }

    public static Audience tagged(String... tags) {
        return new Audience(List.of(tags));
    }

    public boolean everybody() {
        return tags.isEmpty();
    }

    private static String checked(@Nullable String tag) {
        if (tag == null || tag.isBlank()) throw new BadInput("audience.tags", "A tag of the audience is empty.");
        return tag.strip();
    }
}
