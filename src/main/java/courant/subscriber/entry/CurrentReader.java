package courant.subscriber.entry;

import courant.subscriber.Subscriber;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader who sent the request that is being answered, where one is signed in; looked up when it is asked for and not before. */
@RequestScoped
public class CurrentReader {
    private final ReaderSessions sessions;
    private final ReaderCookie cookie;
    private final CurrentVertxRequest request;
    private boolean looked;
    private @Nullable Long id;

    CurrentReader(ReaderSessions sessions, ReaderCookie cookie, CurrentVertxRequest request) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.request = request;
    }

    public boolean present() {
        return id().isPresent();
    }

    /** As it stands in the database now. */
    public Optional<Subscriber> get() {
        return id().flatMap(Subscriber::byId);
    }

    public Optional<Long> id() {
        if (!looked) id = find().orElse(null);
        looked = true;
        return Optional.ofNullable(id);
    }

    /** Signs this reader in on this browser; whoever was signed in before is not any more. */
    void signIn(long subscriberId, String userAgent) {
        signOut();
        cookie.give(context(), sessions.open(subscriberId, userAgent));
        id = subscriberId;
    }

    void signOut() {
        cookie.key(context()).ifPresent(sessions::end);
        looked = true;
        id = null;
    }

    /** The same, and the browser forgets the cookie. */
    public void leaveBrowser() {
        signOut();
        cookie.takeBack(context());
    }

    /** Ends this reader's sessions on all other browsers. */
    public void onlyHere(long subscriberId, String userAgent) {
        var here = id().filter(it -> it == subscriberId).isPresent();
        sessions.endAll(subscriberId);
        if (here) signIn(subscriberId, userAgent);
    }

    private Optional<Long> find() {
        var context = request.getCurrent();
        if (context == null) return Optional.empty();
        return cookie.key(context)
                .flatMap(key -> sessions.find(key).map(seen -> {
                    if (seen.stale() && !context.response().headWritten()) cookie.give(context, key);
                    return seen.subscriberId();
                }));
    }

    private RoutingContext context() {
        return request.getCurrent();
    }
}
