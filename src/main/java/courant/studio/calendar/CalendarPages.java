package courant.studio.calendar;

import courant.account.CurrentAccount;
import courant.account.api.Cursor;
import courant.mailing.schedule.Agenda;
import courant.newsletter.Newsletter;
import courant.post.PostLine;
import courant.post.PostState;
import courant.studio.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** A month of what is planned, what was sent and what was published, and the drafts that have no day yet. */
@Path("/studio/calendar")
@RolesAllowed("author")
@RunOnVirtualThread
public class CalendarPages {
    private static final int DRAFTS = 20;
    private static final int POSTS = 60;

    /** From the first clock on earth to the last. */
    private static final int WIDEST = 1;

    private final Agenda agenda;
    private final CurrentAccount current;
    private final Clock clock;

    public CalendarPages(Agenda agenda, CurrentAccount current, Clock clock) {
        this.agenda = agenda;
        this.current = current;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record CalendarPage(
            Month month, List<Paper> papers, String chosen, List<PostLine> drafts, Optional<Moved> moved, String fault)
            implements TemplateInstance {}

    /** @param moved a post that the page before this one moved, {@code from} when */
    @GET
    @Transactional
    public Response month(
            @RestQuery("month") @DefaultValue("") String typed,
            @RestQuery @DefaultValue("") String newsletter,
            @RestQuery long moved,
            @RestQuery @DefaultValue("") String from) {
        return Answers.page(page(typed, newsletter, moved, from, ""));
    }

    CalendarPage page(String typed, String newsletter, long moved, String from, String fault) {
        var zone = Newsletter.first().map(Newsletter::zoneId).orElse(ZoneOffset.UTC);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var month = month(typed).orElse(YearMonth.from(today));
        var papers = Paper.of(Newsletter.all());
        var shown = papers.stream()
                .filter(it -> newsletter.isEmpty() || it.slug().equals(newsletter))
                .collect(Collectors.toMap(Paper::slug, Function.identity()));
        var entries = entries(month, zone);
        return new CalendarPage(
                Month.of(month, today, zone, entries, shown),
                papers,
                newsletter,
                drafts(),
                Moved.of(moved, from, entries),
                fault);
    }

    private List<Agenda.Entry> entries(YearMonth month, ZoneId zone) {
        return agenda.between(
                Month.first(month).minusDays(WIDEST).atStartOfDay(zone).toInstant(),
                Month.last(month).plusDays(1 + WIDEST).atStartOfDay(zone).toInstant(),
                current.onlyOwn());
    }

    private List<PostLine> drafts() {
        var drafts = PostLine.latest(null, current.onlyOwn(), Cursor.read(""), POSTS).items().stream()
                .filter(it -> it.state() == PostState.DRAFT)
                .toList();
        var waiting = agenda.waiting(drafts.stream().map(PostLine::id).toList());
        return drafts.stream()
                .filter(it -> !waiting.contains(it.id()))
                .limit(DRAFTS)
                .toList();
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return Optional.of(YearMonth.parse(typed)).filter(it -> it.getYear() > 1990 && it.getYear() < 2100);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
