package courant.subscriber.bulk;

import courant.platform.BadInput;
import courant.subscriber.roster.Details;
import courant.subscriber.roster.SubscriberQuery;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which tag, and whom it is for.
 *
 * @param act tag or untag
 * @param ids those and no others
 * @param filter all whom the list of subscribers shows for it; an empty one is everybody
 */
@Schema(name = "BulkChangeForm", description = "Name either ids (at most 1,000) or a filter.")
public record BulkForm(
        @Nullable String act,
        @Nullable String tag,
        @Nullable List<Long> ids,
        SubscriberQuery.@Nullable Typed filter) {
    private static final int MOST_IDS = 1_000;

    String checkedAct() {
        return switch (Objects.requireNonNullElse(act, "")) {
            case "tag" -> "tag";
            case "untag" -> "untag";
            default -> throw new BadInput("act", "The act is \"tag\" or \"untag\".");
        };
    }

    String checkedTag() {
        var tags = Details.tags(List.of(Objects.requireNonNullElse(tag, "")));
        if (tags.isEmpty()) throw new BadInput("tag", "Which tag?");
        return tags.getFirst();
    }

    Whom whom() {
        if ((ids == null) == (filter == null)) {
            throw new BadInput("ids", "Say whom it is for: either ids or a filter.");
        }
        if (ids != null && (ids.isEmpty() || ids.size() > MOST_IDS)) {
            throw new BadInput("ids", "Choose at least one subscriber, and at most 1,000; a filter can mean more.");
        }
        if (filter != null) SubscriberQuery.of(filter);
        return new Whom(ids, filter);
    }

    /** As it is kept with the change. */
    record Whom(@Nullable List<Long> ids, SubscriberQuery.@Nullable Typed filter) {}
}
