package courant.studio.audience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import courant.account.Audit;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.subscriber.Subscriber;
import courant.subscriber.attribute.AttributeDefinition;
import courant.subscriber.roster.Roster;
import courant.subscriber.roster.SubscriberChange;
import courant.transfer.person.Dossier;
import courant.transfer.person.Dossiers;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;

/** One reader: what is kept, what happened, and what an author may do about it. */
@Path("/studio/subscribers/{id: \\d+}")
@RolesAllowed("editor")
@RunOnVirtualThread
public class SubscriberPages {
    private static final int SHOWN = 200;
    private static final String SOURCE = "studio";
    private final Dossiers dossiers;
    private final Roster roster;
    private final Audit audit;
    private final ObjectMapper json;

    public SubscriberPages(Dossiers dossiers, Roster roster, Audit audit, ObjectMapper json) {
        this.dossiers = dossiers;
        this.roster = roster;
        this.audit = audit;
        this.json = json;
    }

    @CheckedTemplate(basePath = "studio")
    record SubscriberPage(Dossier it, PersonForm form, List<Happening> history, Faults faults)
            implements TemplateInstance {}

    @GET
    public Response reader(long id) {
        var it = dossiers.of(id, SHOWN);
        return Answers.page(page(it, PersonForm.of(it.subscriber(), AttributeDefinition.everyOne()), Faults.NONE));
    }

    @POST
    public Response change(long id, MultivaluedMap<String, String> typed) {
        var it = dossiers.of(id, SHOWN);
        var form = PersonForm.typed(typed, it.subscriber(), AttributeDefinition.everyOne());
        try {
            var change = new SubscriberChange(
                    form.email().equals(it.subscriber().email()) ? null : form.email(),
                    TextNode.valueOf(form.name()),
                    null,
                    form.tagList(),
                    form.attributes(it.subscriber()),
                    TextNode.valueOf(form.locale()),
                    null,
                    null);
            QuarkusTransaction.requiringNew().run(() -> change.apply(known(id), roster, SOURCE));
            return to(id, "saved");
        } catch (BadInput fault) {
            return Answers.refused(page(it, form, Faults.of(fault)));
        } catch (Refused fault) {
            if (fault.status() == 404) throw fault;
            return Answers.refused(page(it, form, Faults.of("email", String.valueOf(fault.getMessage()))));
        }
    }

    @POST
    @Path("suppression")
    public Response suppress(long id, @RestForm @DefaultValue("") String reason) {
        try {
            return with(id, "suppressed", it -> roster.suppress(it, reason));
        } catch (BadInput fault) {
            var it = dossiers.of(id, SHOWN);
            var form = PersonForm.of(it.subscriber(), AttributeDefinition.everyOne());
            return Answers.refused(page(it, form, Faults.of(fault)));
        }
    }

    @POST
    @Path("suppression/removal")
    public Response unsuppress(long id) {
        return with(id, "unsuppressed", roster::unsuppress);
    }

    @POST
    @Path("newsletters/{newsletter: \\d+}/leaving")
    public Response unsubscribe(long id, long newsletter) {
        return with(id, "left", it -> roster.unsubscribe(it, newsletter, SOURCE));
    }

    @POST
    @Path("newsletters/{newsletter: \\d+}/return")
    public Response takeBack(long id, long newsletter) {
        return with(id, "returned", it -> roster.takeBack(it, newsletter, SOURCE));
    }

    /** All that is kept, for somebody who asks. */
    @GET
    @Path("export.json")
    public Response export(long id) throws JsonProcessingException {
        var whole = dossiers.whole(id);
        audit.write("export subscriber", "subscriber " + id, Map.of());
        return Response.ok(json.writerWithDefaultPrettyPrinter().writeValueAsString(whole))
                .type("application/json")
                .header("Content-Disposition", "attachment; filename=\"subscriber-" + id + ".json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("removal")
    @Transactional
    public Response erase(long id, @RestForm @DefaultValue("") String sure) {
        if (sure.isEmpty()) {
            var it = dossiers.of(id, SHOWN);
            var form = PersonForm.of(it.subscriber(), AttributeDefinition.everyOne());
            return Answers.refused(page(it, form, Faults.of("sure", "Tick this: it cannot be undone.")));
        }
        roster.erase(known(id));
        return Answers.seeOther("/studio/subscribers?done=removed");
    }

    private static Response with(long id, String done, Consumer<Subscriber> deed) {
        QuarkusTransaction.requiringNew().run(() -> deed.accept(known(id)));
        return to(id, done);
    }

    private static Response to(long id, String done) {
        return Answers.seeOther("/studio/subscribers/" + id + "?done=" + done);
    }

    private static SubscriberPage page(Dossier it, PersonForm form, Faults faults) {
        return new SubscriberPage(it, form, Happening.of(it), faults);
    }

    private static Subscriber known(long id) {
        return Subscriber.byId(id)
                .orElseThrow(() ->
                        Refused.notFound("There is no subscriber with this number; perhaps somebody removed them."));
    }
}
