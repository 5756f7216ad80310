package courant.studio.welcome;

import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.Installation;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.studio.Zones;
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
import java.util.List;

/** From the sample to the own newsletter: one click clears the one, one form begins the other. */
@Path("/studio")
@RolesAllowed("owner")
@RunOnVirtualThread
public class OwnPages {
    private final Sample sample;
    private final OwnNewsletter own;
    private final Installation installation;
    private final Clock clock;

    OwnPages(Sample sample, OwnNewsletter own, Installation installation, Clock clock) {
        this.sample = sample;
        this.own = own;
        this.installation = installation;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record OwnPage(OwnForm form, List<Zones.Choice> zones, Faults faults) implements TemplateInstance {}

    /** Pressed twice, or on an old page: only a sample is ever cleared. */
    @POST
    @Path("sample/removal")
    public Response clear() {
        if (installation.isSample()) sample.clear();
        return Answers.seeOther("/studio/newsletter");
    }

    @GET
    @Path("newsletter")
    public Response form() {
        return begun() ? Answers.seeOther("/studio") : Answers.page(page(OwnForm.NOTHING, Faults.NONE));
    }

    @POST
    @Path("newsletter")
    public Response start(@BeanParam OwnForm form) {
        try {
            own.start(form);
            return Answers.seeOther("/studio?done=started");
        } catch (BadInput fault) {
            return Answers.refused(page(form, Faults.of(named(fault.field()), String.valueOf(fault.getMessage()))));
        }
    }

    /** The newsletter's own rules call its fields by other names than this form. */
    private static String named(String field) {
        return switch (field) {
            case "senderName" -> "name";
            case "senderEmail" -> "email";
            default -> field;
        };
    }

    private OwnPage page(OwnForm form, Faults faults) {
        return new OwnPage(form, Zones.at(clock.instant()), faults);
    }

    private static boolean begun() {
        return Newsletter.first().isPresent();
    }
}
