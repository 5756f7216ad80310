package courant.mailing.schedule;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import courant.mailing.Mailing;
import courant.mailing.MailingState;

/** What became of a request to schedule: the mailing's id and the resolved time. */
public record ScheduledView(
        long mailing, MailingState state, @JsonUnwrapped ScheduleView schedule) {

    static ScheduledView of(Mailing mailing, Schedule schedule) {
        return new ScheduledView(mailing.id, mailing.state, ScheduleView.of(schedule));
    }
}
