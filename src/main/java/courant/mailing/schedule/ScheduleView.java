package courant.mailing.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A resolved time as a form and the API show it. {@code offset} is such as {@code +02:00}. */
public record ScheduleView(
        LocalDateTime local,
        String zone,
        String offset,
        Instant instant,
        @Nullable String note) {

    public static ScheduleView of(Schedule schedule) {
        return new ScheduleView(
                schedule.local(),
                schedule.zone().getId(),
                schedule.offset().getId().replace("Z", "+00:00"),
                schedule.instant(),
                schedule.note().orElse(null));
    }
}
