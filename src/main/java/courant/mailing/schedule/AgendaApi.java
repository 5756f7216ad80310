package courant.mailing.schedule;

import courant.account.CurrentAccount;
import courant.platform.BadInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calendar for programs. */
@Path("/api/v1/calendar")
@RolesAllowed("author")
@RunOnVirtualThread
public class AgendaApi {
    private static final Duration LONGEST = Duration.ofDays(366);
    private final Agenda agenda;
    private final CurrentAccount current;

    public AgendaApi(Agenda agenda, CurrentAccount current) {
        this.agenda = agenda;
        this.current = current;
    }

    /** What is planned or was sent from one instant to before another, a year at most. */
    @GET
    @Transactional
    public Map<String, List<Agenda.Entry>> between(
            @QueryParam("from") @Nullable String from, @QueryParam("until") @Nullable String until) {
        var start = instant("from", from);
        var end = instant("until", until);
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new BadInput("until", "A year at most can be asked for at once.");
        }
        return Map.of("items", agenda.between(start, end, current.onlyOwn()));
    }

    private static Instant instant(String field, @Nullable String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw new BadInput(field, "Say an instant such as 2026-03-01T00:00:00Z.");
        }
    }
}
