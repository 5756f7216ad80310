package courant.mailing.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request to schedule: the mailing's id and the resolved time.
 *
 * @param mailing absent where a post goes on the web alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScheduledView(
        @Nullable Long mailing, String state, @JsonUnwrapped ScheduleView schedule) {

    static ScheduledView of(SchedulePost.Scheduled it) {
        var time = ScheduleView.of(it.schedule());
        if (it.mailing() != null)
            return new ScheduledView(it.mailing().id, it.mailing().state.word(), time);
        return new ScheduledView(null, it.schedule().now() ? "published" : "scheduled", time);
    }
}
