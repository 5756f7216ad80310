package courant.studio.send;

import courant.account.CurrentAccount;
import courant.mailing.Audience;
import courant.mailing.preflight.Preflight;
import courant.mailing.preflight.Report;
import courant.mailing.preflight.Stopped;
import courant.mailing.schedule.Channels;
import courant.mailing.schedule.SchedulePost;
import courant.mailing.trial.TestForm;
import courant.mailing.trial.TestMails;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.Channel;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where a post is tested, scheduled, sent now, and taken back. */
@Path("/studio/posts/{id: \\d+}/send")
@RolesAllowed("author")
@RunOnVirtualThread
public class SendPages {
    private static final List<String> FIELDS = List.of(
            "at", "zone", "to", "segment", "without", "eachZone", "subjects", "share", "decide", "after", "channel");
    private final SendViews views;
    private final Channels channels;
    private final SchedulePost schedulePost;
    private final Preflight preflight;
    private final TestMails tests;
    private final CurrentAccount current;
    private final Clock clock;

    public SendPages(
            SendViews views,
            Channels channels,
            SchedulePost schedulePost,
            Preflight preflight,
            TestMails tests,
            CurrentAccount current,
            Clock clock) {
        this.views = views;
        this.channels = channels;
        this.schedulePost = schedulePost;
        this.preflight = preflight;
        this.tests = tests;
        this.current = current;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record SendPage(
            SendView post, SendForm form, MannerForm manner, Report preflight, List<Zones.Choice> zones, Faults faults)
            implements TemplateInstance {}

    @GET
    public Response page(long id, @RestQuery @Nullable String date) {
        var form = SendForm.ofMoment(date, null, null);
        return Answers.page(page(id, form, views.manner(id), Faults.NONE));
    }

    @POST
    @Path("tests")
    public Response test(long id, @BeanParam SendForm form) {
        return attempt(
                form, id, "to", () -> inOne(() -> tests.send(id, addresses(form), current.get())), "?done=tested");
    }

    @POST
    @Path("schedule")
    public Response schedule(long id, @BeanParam SendForm form, @BeanParam MannerForm manner) {
        return attempt(
                form,
                manner,
                id,
                "at",
                () -> schedulePost.at(
                        id, form.at(), Optional.of(form.zone()), audience(id, form), manner.manner(), form.waiver()),
                "?done=scheduled");
    }

    @POST
    @Path("schedule/removal")
    public Response unschedule(long id, @BeanParam SendForm form) {
        return attempt(form, id, "", () -> schedulePost.strike(id), "?done=unscheduled");
    }

    /** @param channel both, mail or web */
    @POST
    @Path("channel")
    public Response channel(long id, @BeanParam SendForm form, @RestForm @Nullable String channel) {
        return attempt(form, id, "channel", () -> channels.choose(id, Channel.typed(channel)), "?done=saved");
    }

    @POST
    @Path("joined-since")
    public Response toThoseWhoJoined(long id, @BeanParam SendForm form) {
        var refused = attempt(form, id, "joined", () -> schedulePost.toThoseWhoJoined(id, form.waiver()), "");
        return refused.getStatus() == 303 ? Answers.seeOther("/studio/mailings/" + views.mailing(id)) : refused;
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
        if (refused.getStatus() != 303) return refused;
        return Answers.seeOther(
                views.of(id).webOnly() ? send(id, "?done=published") : "/studio/mailings/" + views.mailing(id));
    }

    private static Audience audience(long id, SendForm form) {
        return QuarkusTransaction.requiringNew().call(() -> form.audience(id));
    }

    private static String send(long id, String done) {
        return "/studio/posts/" + id + "/send" + done;
    }

    private static void inOne(Runnable deed) {
        QuarkusTransaction.requiringNew().run(deed);
    }

    /** @param field where to show what is refused about the whole */
    private Response attempt(SendForm form, long id, String field, Runnable deed, String done) {
        return attempt(form, MannerForm.PLAIN, id, field, deed, done);
    }

    private Response attempt(SendForm form, MannerForm manner, long id, String field, Runnable deed, String done) {
        try {
            deed.run();
            return Answers.seeOther(send(id, done));
        } catch (BadInput fault) {
            var known = FIELDS.contains(fault.field());
            return again(
                    id, form, manner, Faults.of(known ? fault.field() : field, String.valueOf(fault.getMessage())));
        } catch (Stopped stopped) {
            return again(id, form, manner, Faults.of(field, said(stopped)));
        } catch (Refused fault) {
            if (fault.status() == 404) throw fault;
            return again(id, form, manner, Faults.of(field, String.valueOf(fault.getMessage())));
        }
    }

    private static String said(Stopped stopped) {
        var count = stopped.lines().size();
        return "The preflight stops this: " + count + (count == 1 ? " line fails." : " lines fail.")
                + " Mend what it says above, or tick that you send it all the same.";
    }

    private Response again(long id, SendForm form, MannerForm manner, Faults faults) {
        return Answers.refused(page(id, form, manner, faults));
    }

    private SendPage page(long id, SendForm form, MannerForm manner, Faults faults) {
        var view = views.of(id);
        var report = !view.webOnly() && (view.open() || faults.any()) ? Report.of(preflight.ofPost(id)) : Report.NONE;
        return new SendPage(
                view, form.or(view, current.get().email), manner, report, Zones.at(clock.instant()), faults);
    }

    private static TestForm addresses(SendForm form) {
        return new TestForm(Arrays.stream(form.to().split("[,;\\s]+"))
                .filter(it -> !it.isBlank())
                .toList());
    }
}
