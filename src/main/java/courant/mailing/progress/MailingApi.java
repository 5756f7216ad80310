package courant.mailing.progress;

import courant.account.CurrentAccount;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.mailing.Mailing;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Mailings for programs: watch and steer. Each command may be given again; what needs no body takes any. */
@Path("/api/v1/mailings")
@RolesAllowed("author")
@RunOnVirtualThread
public class MailingApi {
    private final MailingList mailings;
    private final DeliveryList deliveries;
    private final DeliveryCsv csv;
    private final Steering steering;
    private final CurrentAccount current;
    private final DataSource database;

    public MailingApi(
            MailingList mailings,
            DeliveryList deliveries,
            DeliveryCsv csv,
            Steering steering,
            CurrentAccount current,
            DataSource database) {
        this.csv = csv;
        this.current = current;
        this.database = database;
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
        var form = sent == null ? new RetryForm(null, null) : sent;
        return Response.accepted(Map.of("retried", steering.retry(id, form.meant(), form.delivery())))
                .build();
    }

    /** Each recipient with outcome and reason, in the order of sending; {@code q}: how the address begins. */
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
        return deliveries.page(id, DeliveryQuery.typed(state, search), Cursor.read(cursor), Page.SIZE);
    }

    /** One recipient with every try and what the relay said to it. */
    @GET
    @Path("/{id}/deliveries/{delivery}")
    @RolesAllowed("editor")
    @Transactional
    public Attempted delivery(@RestPath long id, @RestPath long delivery) {
        return Attempted.of(id, delivery, deliveries, database)
                .orElseThrow(() -> Refused.notFound("This mailing has no such delivery."));
    }

    /** All of them as a file. */
    @GET
    @Path("/{id}/deliveries.csv")
    @Produces("text/csv")
    @RolesAllowed("editor")
    public Response file(
            @RestPath long id, @QueryParam("state") @Nullable String state, @QueryParam("q") @Nullable String q) {
        var query = DeliveryQuery.typed(state, q);
        QuarkusTransaction.requiringNew().run(() -> Mailing.byId(id));
        return Response.ok((StreamingOutput) out -> csv.write(id, query, out)).build();
    }

    /** What is uncertain counts as sent. */
    @POST
    @Path("/{id}/acceptances")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response countAsSent(@RestPath long id) {
        return Response.accepted(Map.of("accepted", steering.countAsSent(id, null)))
                .build();
    }

    private Response now(long id) {
        return Response.accepted(mailings.find(id)).build();
    }
}
