package courant.subscriber.preferences;

import courant.subscriber.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A reader's own page for who signed in; all others are led to where one does. */
@Path("/me")
@RunOnVirtualThread
public class OwnPages {
    private final Doors doors;
    private final OwnDesk desk;

    OwnPages(Doors doors, OwnDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    @GET
    @Transactional
    public Response page(@RestQuery @Nullable String done) {
        return signedIn(door -> desk.page(door, done));
    }

    @POST
    @Transactional
    public Response save(@BeanParam PreferencesForm form, HttpServerRequest request) {
        return signedIn(door -> desk.save(door, form, Visit.of(request)));
    }

    @POST
    @Path("departure")
    @Transactional
    public Response leave(HttpServerRequest request) {
        return signedIn(door -> desk.leave(door, Visit.of(request)));
    }

    @POST
    @Path("return")
    @Transactional
    public Response comeBack(HttpServerRequest request) {
        return signedIn(door -> desk.comeBack(door, Visit.of(request)));
    }

    @POST
    @Path("reason")
    @Transactional
    public Response reason(@RestForm @Nullable String reason, @RestForm @Nullable String remark) {
        return signedIn(door -> desk.reason(door, reason, remark));
    }

    @POST
    @Path("pause")
    @Transactional
    public Response pause(@RestForm @Nullable Integer weeks) {
        return signedIn(door -> desk.pause(door, weeks));
    }

    /** @param off a ticked box */
    @POST
    @Path("counting")
    @Transactional
    public Response count(@RestForm @DefaultValue("") String off) {
        return signedIn(door -> desk.count(door, !off.isEmpty()));
    }

    private Response signedIn(Function<Door, Response> then) {
        return doors.byCookie()
                .map(then)
                .orElseGet(() -> Response.seeOther(URI.create("/me/sign-in")).build());
    }
}
