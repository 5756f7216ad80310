package courant.studio.settings;

import courant.account.Audit;
import courant.insight.counting.KeptClicks;
import courant.mail.counting.Counting;
import courant.mail.design.Wording;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What is counted of each newsletter's mails: nothing, until somebody turns it on here. */
@Path("/studio/settings/counting")
@RolesAllowed("editor")
@RunOnVirtualThread
public class CountingPages {
    private final Audit audit;
    private final KeptClicks kept;

    public CountingPages(Audit audit, KeptClicks kept) {
        this.audit = audit;
        this.kept = kept;
    }

    /** A newsletter, with what is counted or what was ticked for it. */
    public record Choice(long id, String name, Counting counting, String told, Faults faults) {
        static Choice of(Newsletter newsletter, Counting counting, Faults faults) {
            var told = Wording.of("en").counted(counting);
            return new Choice(newsletter.id, newsletter.name, counting, told, faults);
        }
    }

    @CheckedTemplate(basePath = "studio")
    record CountingPage(List<Choice> choices) implements TemplateInstance {}

    @GET
    @Transactional
    public Response page() {
        return Answers.page(new CountingPage(Newsletter.all().stream()
                .map(it -> Choice.of(it, it.counting(), Faults.NONE))
                .toList()));
    }

    @POST
    @Transactional
    public Response change(
            @RestForm long newsletter,
            @RestForm @DefaultValue("") String opens,
            @RestForm @DefaultValue("") String clicks,
            @RestForm @DefaultValue("") String kept) {
        var counting = new Counting(!opens.isEmpty(), !clicks.isEmpty(), !kept.isEmpty());
        if (counting.kept() && !counting.clicks()) return refused(newsletter, counting);
        var meant = Newsletter.byId(newsletter).orElseThrow(() -> Refused.notFound("There is no such newsletter."));
        if (meant.counting().kept() && !counting.kept()) this.kept.forget(meant.id);
        meant.count(counting);
        audit.write(
                "change counting",
                "newsletter " + meant.id,
                Map.of("opens", counting.opens(), "clicks", counting.clicks(), "kept", counting.kept()));
        return Answers.seeOther("/studio/settings/counting?done=saved");
    }

    private static Response refused(long newsletter, Counting typed) {
        var faults = Faults.of("kept", "Who clicked can be kept only where clicks are counted.");
        return Answers.refused(new CountingPage(Newsletter.all().stream()
                .map(it ->
                        it.id == newsletter ? Choice.of(it, typed, faults) : Choice.of(it, it.counting(), Faults.NONE))
                .toList()));
    }
}
