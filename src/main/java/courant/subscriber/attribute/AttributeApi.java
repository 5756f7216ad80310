package courant.subscriber.attribute;

import courant.account.Audit;
import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Definitions of attributes for programs. Removing one takes nothing from subscribers. */
@Path("/api/v1/attributes")
@Tag(name = "Subscribers")
@RolesAllowed("editor")
@RunOnVirtualThread
public class AttributeApi {
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    public AttributeApi(Audit audit, Site site, Clock clock) {
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /**
     * @param kind text, number, date, yes-no or choice; cannot be changed later
     * @param asked whether the sign-up form asks for it; absent leaves it as it is
     */
    public record AttributeForm(
            @Nullable String name,
            @Nullable String label,
            @Nullable String kind,
            @Nullable List<String> choices,
            @Nullable Boolean asked) {
        String said(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }

        List<String> chosen() {
            return Objects.requireNonNullElse(choices, List.of());
        }
    }

    /** A definition. */
    public record AttributeView(long id, String name, String label, Kind kind, List<String> choices, boolean asked) {
        static AttributeView of(AttributeDefinition it) {
            return new AttributeView(it.id(), it.name, it.label, it.kind, List.copyOf(it.choices), it.asked);
        }
    }

    @GET
    @Transactional
    public Page<AttributeView> list() {
        return new Page<>(
                AttributeDefinition.everyOne().stream().map(AttributeView::of).toList(), null);
    }

    @POST
    @Transactional
    public Response define(@Nullable AttributeForm sent) {
        var form = given(sent);
        var made = AttributeDefinition.define(
                form.said(form.name()),
                form.said(form.label()),
                Kind.of(form.said(form.kind())),
                form.chosen(),
                clock.instant());
        if (form.asked() != null) made.asked = form.asked();
        audit.write("define attribute", "attribute " + made.id(), Map.of("name", made.name));
        return Response.created(site.at("/api/v1/attributes/" + made.id()))
                .entity(AttributeView.of(made))
                .build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    public AttributeView change(@RestPath long id, @Nullable AttributeForm sent) {
        var known = AttributeDefinition.known(id);
        var form = given(sent);
        known.relabel(form.said(form.label()), form.chosen());
        if (form.asked() != null) known.asked = form.asked();
        audit.write("change attribute", "attribute " + id, Map.of("name", known.name));
        return AttributeView.of(known);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @ResponseStatus(204)
    public void remove(@RestPath long id) {
        AttributeDefinition.known(id).delete();
        audit.write("remove attribute", "attribute " + id, Map.of());
    }

    private static AttributeForm given(@Nullable AttributeForm form) {
        if (form == null)
            throw new BadInput("", "Send the attribute as JSON: {\"name\": \"city\", \"kind\": \"text\"}.");
        return form;
    }
}
