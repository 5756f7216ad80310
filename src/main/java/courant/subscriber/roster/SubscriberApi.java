package courant.subscriber.roster;

import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import courant.subscriber.Subscriber;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Subscribers for programs. */
@Path("/api/v1/subscribers")
@Tag(name = "Subscribers")
@RolesAllowed("editor")
@RunOnVirtualThread
public class SubscriberApi {
    private static final String SOURCE = "api";
    private static final int MOST = 200;
    private final SubscriberList list;
    private final Roster roster;
    private final Site site;

    public SubscriberApi(SubscriberList list, Roster roster, Site site) {
        this.list = list;
        this.roster = roster;
        this.site = site;
    }

    @GET
    public Page<SubscriberView> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String newsletter,
            @RestQuery @Nullable String tag,
            @RestQuery @Nullable String segment,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST) throw new BadInput("limit", "The limit is a number from 1 to " + MOST + ".");
        var before = Cursor.read(cursor).number(0, SubscriberList.NEWEST);
        var rows = list.page(
                SubscriberQuery.of(new SubscriberQuery.Typed(q, status, newsletter, tag, segment)), before, limit + 1);
        return Page.of(rows, limit, it -> new Object[] {it.id()});
    }

    @POST
    @Transactional
    public Response add(@Nullable NewSubscriber form) {
        if (form == null) throw new BadInput("", "Send the subscriber as JSON: at least {\"email\": \"…\"}.");
        var subscriber = roster.add(form, SOURCE);
        return Response.created(site.at("/api/v1/subscribers/" + subscriber.id()))
                .entity(view(subscriber))
                .build();
    }

    @GET
    @Path("{id}")
    public SubscriberView one(@RestPath long id) {
        return list.find(id).orElseThrow(() -> unknown(id));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    public SubscriberView change(@RestPath long id, @Nullable SubscriberChange change) {
        var subscriber = known(id);
        if (change != null) change.apply(subscriber, roster, SOURCE);
        return view(subscriber);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @ResponseStatus(204)
    public void erase(@RestPath long id) {
        roster.erase(known(id));
    }

    /** This address is never mailed from now on. */
    @PUT
    @Path("{id}/suppression")
    @Transactional
    public SubscriberView suppress(@RestPath long id, @Nullable Reason reason) {
        var subscriber = known(id);
        roster.suppress(subscriber, reason == null || reason.reason() == null ? SOURCE : reason.reason());
        return view(subscriber);
    }

    @DELETE
    @Path("{id}/suppression")
    @Transactional
    public SubscriberView unsuppress(@RestPath long id) {
        var subscriber = known(id);
        roster.unsuppress(subscriber);
        return view(subscriber);
    }

    /** Why an address is not to be mailed. */
    public record Reason(@Nullable String reason) {}

    /** Written first, then read back by the same words as the list. */
    private SubscriberView view(Subscriber subscriber) {
        Subscriber.flush();
        return one(subscriber.id());
    }

    private static Subscriber known(long id) {
        return Subscriber.byId(id).orElseThrow(() -> unknown(id));
    }

    private static Refused unknown(long id) {
        return Refused.notFound("There is no subscriber " + id + ".");
    }
}
