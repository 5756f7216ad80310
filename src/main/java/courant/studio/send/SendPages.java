package courant.studio.send;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.mailing.Audience;
import courant.mailing.schedule.Schedule;
import courant.mailing.schedule.Timetable;
import courant.mailing.trial.TestForm;
import courant.mailing.trial.TestMails;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.studio.Zones;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where a post is tested, scheduled, sent now, and taken back. */
@Path("/studio/posts/{id: \\d+}/send")
@RolesAllowed("author")
@RunOnVirtualThread
public class SendPages {
    private final SendViews views;
    private final Timetable timetable;
    private final TestMails tests;
    private final CurrentAccount current;
    private final Audit audit;
    private final Clock clock;

    public SendPages(
            SendViews views, Timetable timetable, TestMails tests, CurrentAccount current, Audit audit, Clock clock) {
        this.views = views;
        this.timetable = timetable;
        this.tests = tests;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record SendPage(SendView post, SendForm form, List<Zones.Choice> zones, Faults faults)
            implements TemplateInstance {}

    @GET
    public Response page(long id) {
        return Answers.page(page(id, SendForm.NOTHING, Faults.NONE));
    }

    @POST
    @Path("tests")
    public Response test(long id, @BeanParam SendForm form) {
        return attempt(id, form, "to", "?done=tested", () -> tests.send(id, addresses(form), current.get()));
    }

    @POST
    @Path("schedule")
    public Response schedule(long id, @BeanParam SendForm form) {
        return attempt(id, form, "at", "?done=scheduled", () -> enter(id, form.at(), form.zone()));
    }

    @POST
    @Path("schedule/removal")
    public Response unschedule(long id, @BeanParam SendForm form) {
        return attempt(id, form, "", "?done=unscheduled", () -> {
            timetable.strike(id);
            audit.write("take back schedule", "post " + id, Map.of());
        });
    }

    @POST
    @Path("now")
    public Response now(long id, @BeanParam SendForm form) {
        var refused = attempt(id, form, "now", "", () -> enter(id, "now", views.zone(id)));
        return refused.getStatus() == 303 ? Answers.seeOther("/studio/mailings/" + views.mailing(id)) : refused;
    }

    private void enter(long id, String at, String zone) {
        var schedule = Schedule.preview(at, zone, clock.instant());
        var mailing = timetable.enter(id, schedule, Audience.EVERYBODY, current.get().id);
        audit.write("schedule mailing", "post " + id, Map.of("mailing", mailing.id, "at", schedule.instant()));
    }

    /** @param field where to show what is refused about the whole */
    private Response attempt(long id, SendForm form, String field, String done, Runnable deed) {
        try {
            QuarkusTransaction.requiringNew().run(deed);
            return Answers.seeOther("/studio/posts/" + id + "/send" + done);
        } catch (BadInput fault) {
            var known = List.of("at", "zone", "to").contains(fault.field());
            return again(id, form, Faults.of(known ? fault.field() : field, String.valueOf(fault.getMessage())));
        } catch (Refused fault) {
            if (fault.status() == 404) throw fault;
            return again(id, form, Faults.of(field, String.valueOf(fault.getMessage())));
        }
    }

    private Response again(long id, SendForm form, Faults faults) {
        return Answers.refused(page(id, form, faults));
    }

    private SendPage page(long id, SendForm form, Faults faults) {
        var view = views.of(id);
        return new SendPage(view, form.or(view, current.get().email), Zones.at(clock.instant()), faults);
    }

    private static TestForm addresses(SendForm form) {
        return new TestForm(Arrays.stream(form.to().split("[,;\\s]+"))
                .filter(it -> !it.isBlank())
                .toList());
    }
}
