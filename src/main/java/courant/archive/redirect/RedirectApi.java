package courant.archive.redirect;

import courant.account.Audit;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.BadInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Redirects for programs. */
@Path("/api/v1/redirects")
@Tag(name = "Redirects")
@RolesAllowed("editor")
@RunOnVirtualThread
public class RedirectApi {
    private final Redirects redirects;
    private final Audit audit;

    public RedirectApi(Redirects redirects, Audit audit) {
        this.redirects = redirects;
        this.audit = audit;
    }

    /** @param status 301 if absent */
    public record RedirectInput(
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer status) {}

    @GET
    public Page<Redirect> list(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("cursor") @Nullable String cursor) {
        return redirects.list(q, Cursor.read(cursor), Page.SIZE);
    }

    @POST
    @Transactional
    public Response add(@Nullable RedirectInput sent) {
        if (sent == null) throw new BadInput("from", "Send the old address as \"from\" and the new one as \"to\".");
        var status = sent.status() == null ? "" : sent.status().toString();
        var made = redirects.add(typed(sent.from()), typed(sent.to()), status);
        audit.write("add redirect", "redirect " + made.id(), Map.of("from", made.source(), "to", made.target()));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void remove(@RestPath long id) {
        var removed = redirects.remove(id);
        audit.write("remove redirect", "redirect " + id, Map.of("from", removed.source()));
    }

    @PUT
    @Path("{id}/restoration")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Redirect restore(@RestPath long id) {
        var restored = redirects.restore(id);
        audit.write("restore redirect", "redirect " + id, Map.of("from", restored.source()));
        return restored;
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
