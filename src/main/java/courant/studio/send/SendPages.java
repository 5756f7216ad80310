package courant.studio.send;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.mailing.Audience;
import courant.mailing.preflight.Preflight;
import courant.mailing.preflight.Report;
import courant.mailing.preflight.Stopped;
import courant.mailing.schedule.SchedulePost;
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
import java.util.Optional;

/** Where a post is tested, scheduled, sent now, and taken back. */
@Path("/studio/posts/{id: \\d+}/send")
@RolesAllowed("author")
@RunOnVirtualThread
public class SendPages {
    private final SendViews views;
    private final SchedulePost schedulePost;
    private final Timetable timetable;
    private final Preflight preflight;
    private final TestMails tests;
    private final CurrentAccount current;
    private final Audit audit;
    private final Clock clock;

    public SendPages(
            SendViews views,
            SchedulePost schedulePost,
            Timetable timetable,
            Preflight preflight,
            TestMails tests,
            CurrentAccount current,
            Audit audit,
            Clock clock) {
        this.views = views;
        this.schedulePost = schedulePost;
        this.timetable = timetable;
        this.preflight = preflight;
        this.tests = tests;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record SendPage(SendView post, SendForm form, Report preflight, List<Zones.Choice> zones, Faults faults)
            implements TemplateInstance {}

    @GET
    public Response page(long id) {
        return Answers.page(page(id, SendForm.NOTHING, Faults.NONE));
    }

    @POST
    @Path("tests")
    public Response test(long id, @BeanParam SendForm form) {
        return attempt(
                form, id, "to", () -> inOne(() -> tests.send(id, addresses(form), current.get())), "?done=tested");
    }

    @POST
    @Path("schedule")
    public Response schedule(long id, @BeanParam SendForm form) {
        return attempt(
                form,
                id,
                "at",
                () -> schedulePost.at(id, form.at(), Optional.of(form.zone()), audience(id, form), form.waiver()),
                "?done=scheduled");
    }

    @POST
    @Path("schedule/removal")
    public Response unschedule(long id, @BeanParam SendForm form) {
        return attempt(form, id, "", () -> inOne(() -> strike(id)), "?done=unscheduled");
    }

    @POST
    @Path("now")
    public Response now(long id, @BeanParam SendForm form) {
        var refused = attempt(
                form,
                id,
                "now",
                () -> schedulePost.at(id, "now", Optional.empty(), audience(id, form), form.waiver()),
                "");
        return refused.getStatus() == 303 ? Answers.seeOther("/studio/mailings/" + views.mailing(id)) : refused;
    }

    private static Audience audience(long id, SendForm form) {
        return QuarkusTransaction.requiringNew().call(() -> form.audience(id));
    }

    private void strike(long id) {
        timetable.strike(id);
        audit.write("take back schedule", "post " + id, Map.of());
    }

    private static void inOne(Runnable deed) {
        QuarkusTransaction.requiringNew().run(deed);
    }

    /** @param field where to show what is refused about the whole */
    private Response attempt(SendForm form, long id, String field, Runnable deed, String done) {
        try {
            deed.run();
            return Answers.seeOther("/studio/posts/" + id + "/send" + done);
        } catch (BadInput fault) {
            var known = List.of("at", "zone", "to", "segment", "without").contains(fault.field());
            return again(id, form, Faults.of(known ? fault.field() : field, String.valueOf(fault.getMessage())));
        } catch (Stopped stopped) {
            return again(id, form, Faults.of(field, said(stopped)));
        } catch (Refused fault) {
            if (fault.status() == 404) throw fault;
            return again(id, form, Faults.of(field, String.valueOf(fault.getMessage())));
        }
    }

    private static String said(Stopped stopped) {
        var count = stopped.lines().size();
        return "The preflight stops this: " + count + (count == 1 ? " line fails." : " lines fail.")
                + " Mend what it says above, or tick that you send it all the same.";
    }

    private Response again(long id, SendForm form, Faults faults) {
        return Answers.refused(page(id, form, faults));
    }

    private SendPage page(long id, SendForm form, Faults faults) {
        var view = views.of(id);
        var report = view.open() ? Report.of(preflight.ofPost(id)) : Report.NONE;
        return new SendPage(view, form.or(view, current.get().email), report, Zones.at(clock.instant()), faults);
    }

    private static TestForm addresses(SendForm form) {
        return new TestForm(Arrays.stream(form.to().split("[,;\\s]+"))
                .filter(it -> !it.isBlank())
                .toList());
    }
}
