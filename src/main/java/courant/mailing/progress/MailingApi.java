package courant.mailing.progress;

import courant.account.CurrentAccount;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.mailing.DeliveryState;
import courant.mailing.Mailing;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Mailings for programs: watch and steer. Each command may be given again; what needs no body takes any. */
@Path("/api/v1/mailings")
@RolesAllowed("author")
@RunOnVirtualThread
public class MailingApi {
    private final MailingList mailings;
    private final DeliveryList deliveries;
    private final Steering steering;
    private final CurrentAccount current;

    public MailingApi(MailingList mailings, DeliveryList deliveries, Steering steering, CurrentAccount current) {
        this.current = current;
        this.mailings = mailings;
        this.deliveries = deliveries;
        this.steering = steering;
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<MailingView> list(
            @QueryParam("newsletter") @Nullable String slug, @QueryParam("cursor") @Nullable String cursor) {
        var newsletter = Optional.ofNullable(slug)
                .map(Newsletter::bySlug)
                .orElseGet(Newsletter::first)
                .orElseThrow(() -> Refused.notFound("There is no such newsletter."));
        var rows = mailings.newest(
                newsletter.id, current.onlyOwn(), Cursor.read(cursor).number(0, Long.MAX_VALUE), Page.SIZE + 1);
        return Page.of(rows, Page.SIZE, it -> new Object[] {it.id()});
    }

    @GET
    @Path("/{id}")
    @Transactional
    public MailingView get(@RestPath long id) {
        return mailings.find(id);
    }

    @PUT
    @Path("/{id}/pause")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response pause(@RestPath long id) {
        steering.pause(id);
        return now(id);
    }

    /** Goes on after a pause; a mailing that is held goes out now. */
    @DELETE
    @Path("/{id}/pause")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response resume(@RestPath long id) {
        steering.resume(id);
        return now(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response cancel(@RestPath long id) {
        steering.cancel(id);
        return now(id);
    }

    @POST
    @Path("/{id}/retries")
    @Transactional
    public Response retry(@RestPath long id, @Nullable RetryForm sent) {
        var form = sent == null ? new RetryForm(null) : sent;
        return Response.accepted(Map.of("retried", steering.retry(id, form.meant())))
                .build();
    }

    /** Each recipient with outcome and reason, in the order of sending. */
    @GET
    @Path("/{id}/deliveries")
    @RolesAllowed("editor")
    @Transactional
    public Page<DeliveryView> deliveries(
            @RestPath long id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String search,
            @QueryParam("cursor") @Nullable String cursor) {
        Mailing.byId(id);
        var rows = deliveries.page(
                id,
                Optional.ofNullable(state).filter(it -> !it.isBlank()).map(DeliveryState::typed),
                Objects.requireNonNullElse(search, ""),
                Cursor.read(cursor).number(0, 0),
                Page.SIZE + 1);
        return Page.of(rows, Page.SIZE, it -> new Object[] {it.id()});
    }

    private Response now(long id) {
        return Response.accepted(mailings.find(id)).build();
    }
}
