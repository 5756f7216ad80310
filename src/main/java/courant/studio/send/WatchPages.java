package courant.studio.send;

import courant.account.CurrentAccount;
import courant.mailing.Mailing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Tells a mailing's page what is new, as server-sent events: {@code live} with its changing part, {@code end} with the last one. */
@Path("/studio/mailings/{id: \\d+}/events")
@RolesAllowed("author")
@RunOnVirtualThread
public class WatchPages {
    private final Watchers watchers;
    private final CurrentAccount current;

    public WatchPages(Watchers watchers, CurrentAccount current) {
        this.watchers = watchers;
        this.current = current;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void watch(long id, @Context SseEventSink sink, @Context Sse sse) {
        QuarkusTransaction.requiringNew().run(() -> Mailing.byId(id));
        watchers.add(id, String.valueOf(current.get().id), sink, sse);
    }
}
