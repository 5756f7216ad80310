package courant.studio.send;

import courant.mailing.schedule.Schedule;
import courant.platform.BadInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Says what a date and time in a zone mean, while they are chosen. */
@Path("/studio/moment")
@RolesAllowed("author")
@RunOnVirtualThread
public class MomentPages {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private final Clock clock;

    public MomentPages(Clock clock) {
        this.clock = clock;
    }

    /** @param note what a clock change did to the time; empty where none did */
    record MomentView(String sentence, String note, String fault) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public MomentView moment(
            @RestQuery @Nullable String date, @RestQuery @Nullable String time, @RestQuery @Nullable String zone) {
        var form = SendForm.ofMoment(date, time, zone);
        try {
            var schedule = Schedule.preview(form.at(), form.zone(), clock.instant());
            return new MomentView(sentence(schedule), schedule.note().orElse(""), "");
        } catch (BadInput fault) {
            return new MomentView("", "", String.valueOf(fault.getMessage()));
        }
    }

    private String sentence(Schedule it) {
        return LOCAL.format(it.local()) + " in " + it.zone().getId().replace('_', ' ') + " (UTC"
                + it.offset().getId().replace("Z", "+00:00") + "), that is " + UTC.format(it.instant()) + ", "
                + away(Duration.between(clock.instant(), it.instant())) + ".";
    }

    private static String away(Duration span) {
        if (span.toMinutes() < 1) return "within a minute";
        if (span.toHours() < 1) return "in " + span.toMinutes() + " min";
        if (span.toDays() < 2) return "in " + span.toHours() + " h " + span.toMinutesPart() + " min";
        return "in " + span.toDays() + " days";
    }
}
