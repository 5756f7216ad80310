package courant.studio.calendar;

import courant.mailing.preflight.Stopped;
import courant.mailing.schedule.SchedulePost;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Gives what is planned another day: dragged there, typed, or back again by "Undo". */
@Path("/studio/posts/{id: \\d+}/send/day")
@RolesAllowed("author")
@RunOnVirtualThread
public class MovePages {
    private final SchedulePost schedulePost;
    private final CalendarPages calendar;

    public MovePages(SchedulePost schedulePost, CalendarPages calendar) {
        this.schedulePost = schedulePost;
        this.calendar = calendar;
    }

    /** @param time only for a way back; otherwise it keeps the time on the clock */
    @POST
    public Response move(
            long id,
            @RestForm @DefaultValue("") String date,
            @RestForm @DefaultValue("") String time,
            @RestForm @DefaultValue("") String month) {
        try {
            var before = schedulePost.plannedTime(id);
            var moved = schedulePost.move(id, day(date), time(time));
            var undo = time.isEmpty() ? "&moved=" + id + "&from=" + before : "";
            var shown = YearMonth.from(moved.schedule().local());
            return Answers.seeOther("/studio/calendar?month=" + shown + undo);
        } catch (BadInput fault) {
            return again(month, String.valueOf(fault.getMessage()));
        } catch (Stopped stopped) {
            return again(
                    month, "It stays where it was: its preflight stops this. Look at the post’s checks, then move it.");
        } catch (Refused fault) {
            if (fault.status() == 404) throw fault;
            return again(month, String.valueOf(fault.getMessage()));
        }
    }

    private Response again(String month, String fault) {
        return QuarkusTransaction.requiringNew().call(() -> Answers.refused(calendar.page(month, "", 0, "", fault)));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new BadInput("date", "\"" + typed + "\" is not a day. Use a form such as 2026-03-29.");
        }
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException e) {
            throw new BadInput("time", "\"" + typed + "\" is not a time.");
        }
    }
}
