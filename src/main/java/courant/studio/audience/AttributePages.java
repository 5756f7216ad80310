package courant.studio.audience;

import courant.account.Audit;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.subscriber.attribute.AttributeDefinition;
import courant.subscriber.attribute.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What else is kept of readers: names and kinds, for forms and segments. */
@Path("/studio/subscribers/attributes")
@RolesAllowed("editor")
@RunOnVirtualThread
public class AttributePages {
    private final Audit audit;
    private final Clock clock;

    public AttributePages(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** What was typed. */
    public record Typed(String name, String label, String kind, String choices) {
        static final Typed NOTHING = new Typed("", "", "text", "");
    }

    @CheckedTemplate(basePath = "studio")
    record AttributesPage(List<AttributeDefinition> defined, List<Kind> kinds, Typed typed, Faults faults)
            implements TemplateInstance {}

    @GET
    public Response list() {
        return Answers.page(page(Typed.NOTHING, Faults.NONE));
    }

    @POST
    public Response define(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String label,
            @RestForm @DefaultValue("") String kind,
            @RestForm @DefaultValue("") String choices) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var made = AttributeDefinition.define(
                        name.strip(), label, Kind.of(kind), choices.lines().toList(), clock.instant());
                audit.write("define attribute", "attribute " + made.id(), Map.of("name", made.name));
            });
            return Answers.seeOther("/studio/subscribers/attributes?done=saved");
        } catch (BadInput fault) {
            return Answers.refused(page(new Typed(name, label, kind, choices), Faults.of(fault)));
        } catch (Refused fault) {
            var faults = Faults.of("name", String.valueOf(fault.getMessage()));
            return Answers.refused(page(new Typed(name, label, kind, choices), faults));
        }
    }

    /** @param on whether the sign-up form asks for it from now on */
    @POST
    @Path("{id: \\d+}/asking")
    @Transactional
    public Response ask(long id, @RestForm @DefaultValue("") String on) {
        var known = AttributeDefinition.known(id);
        known.asked = !on.isEmpty();
        audit.write(
                known.asked ? "ask at sign-up" : "ask no more at sign-up",
                "attribute " + id,
                Map.of("name", known.name));
        return Answers.seeOther("/studio/subscribers/attributes?done=saved");
    }

    @POST
    @Path("{id: \\d+}/removal")
    @Transactional
    public Response remove(long id) {
        AttributeDefinition.known(id).delete();
        audit.write("remove attribute", "attribute " + id, Map.of());
        return Answers.seeOther("/studio/subscribers/attributes?done=attribute-removed");
    }

    private static AttributesPage page(Typed typed, Faults faults) {
        return new AttributesPage(AttributeDefinition.everyOne(), List.of(Kind.values()), typed, faults);
    }
}
