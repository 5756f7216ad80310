package courant.sender.relay;

import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Site;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Relays for programs. */
@Path("/api/v1/relays")
@Tag(
        name = "Relays",
        description = "Beside the relay of COURANT_SMTP_*. Every node takes a change up within 15 seconds.")
@RolesAllowed("owner")
@RunOnVirtualThread
public class RelayApi {
    private final RelaySettings settings;
    private final Relays relays;
    private final Site site;

    public RelayApi(RelaySettings settings, Relays relays, Site site) {
        this.settings = settings;
        this.relays = relays;
        this.site = site;
    }

    @GET
    @Transactional
    @Operation(summary = "All relays that were set up, in the order in which they are used")
    public Page<RelayView> list() {
        return new Page<>(KeptRelay.all().stream().map(RelayView::of).toList(), null);
    }

    @POST
    @Transactional
    @Operation(summary = "Set up a relay")
    public Response add(@Nullable RelayForm form) {
        var relay = settings.add(given(form));
        return Response.created(site.at("/api/v1/relays/" + relay.id))
                .entity(RelayView.of(relay))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One relay")
    public RelayView one(@RestPath long id) {
        return RelayView.of(settings.known(id));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "Change a relay",
            description =
                    "The whole of it: what is absent takes its default, but an absent password stays. Mails that are on"
                            + " their way over it are finished first.")
    public RelayView change(@RestPath long id, @Nullable RelayForm form) {
        return RelayView.of(settings.change(id, given(form)));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @ResponseStatus(204)
    @Operation(
            summary = "Remove a relay",
            description = "Mails that are on their way over it are finished; its newsletters go over the others.")
    public void remove(@RestPath long id) {
        settings.remove(id);
    }

    @POST
    @Path("{id}/tests")
    @Operation(
            summary = "Test a relay",
            description =
                    "Connects, encrypts, logs in and says goodbye; sends nothing. The answer says in a sentence what"
                            + " happened.")
    public RelayTrial test(@RestPath long id) {
        return RelayTrial.of(QuarkusTransaction.requiringNew().call(() -> relays.route(settings.known(id))));
    }

    private static RelayForm given(@Nullable RelayForm form) {
        if (form == null)
            throw new BadInput("", "Send the relay as JSON: at least {\"name\": \"…\", \"host\": \"…\"}.");
        return form;
    }
}
