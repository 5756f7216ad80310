package courant.subscriber.preferences;

import courant.platform.Refused;
import courant.subscriber.Preferences;
import courant.subscriber.ReaderUncounted;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where readers say on their own page whether their opens and clicks are counted. Mails from then on are plain. */
@Path("/preferences/{token}/counting")
@RunOnVirtualThread
public class CountingChoicePages {
    private final Preferences preferences;
    private final Event<ReaderUncounted> uncounted;

    public CountingChoicePages(Preferences preferences, Event<ReaderUncounted> uncounted) {
        this.preferences = preferences;
        this.uncounted = uncounted;
    }

    /** @param off a ticked box */
    @POST
    @Transactional
    public Response choose(@RestPath String token, @RestForm @DefaultValue("") String off) {
        var reader = preferences
                .read(token)
                .map(Subscription.Key::subscriberId)
                .flatMap(Subscriber::byId)
                .orElseThrow(() -> Refused.notFound("This link is not complete, or nothing is kept about its reader."));
        reader.uncounted = !off.isEmpty();
        if (reader.uncounted) uncounted.fire(new ReaderUncounted(reader.id()));
        return Response.seeOther(URI.create("/preferences/" + token + "?done=saved"))
                .build();
    }
}
