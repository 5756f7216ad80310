package courant.subscriber.preferences;

import courant.subscriber.Visit;
import courant.subscriber.entry.AskEntry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A reader's own page by the link in every mail. Opening it changes nothing. */
@Path("/preferences/{token}")
@RunOnVirtualThread
public class PreferencesPages {
    private final Doors doors;
    private final OwnDesk desk;
    private final AskEntry ask;

    PreferencesPages(Doors doors, OwnDesk desk, AskEntry ask) {
        this.ask = ask;
        this.doors = doors;
        this.desk = desk;
    }

    @GET
    @Transactional
    public Response page(@RestPath String token, @RestQuery @Nullable String done) {
        return desk.page(doors.byLink(token), done);
    }

    @POST
    @Transactional
    public Response save(@RestPath String token, @BeanParam PreferencesForm form, HttpServerRequest request) {
        return desk.save(doors.byLink(token), form, Visit.of(request));
    }

    @POST
    @Path("departure")
    @Transactional
    public Response leave(@RestPath String token, HttpServerRequest request) {
        return desk.leave(doors.byLink(token), Visit.of(request));
    }

    @POST
    @Path("return")
    @Transactional
    public Response comeBack(@RestPath String token, HttpServerRequest request) {
        return desk.comeBack(doors.byLink(token), Visit.of(request));
    }

    @POST
    @Path("reason")
    @Transactional
    public Response reason(
            @RestPath String token, @RestForm @Nullable String reason, @RestForm @Nullable String remark) {
        return desk.reason(doors.byLink(token), reason, remark);
    }

    @POST
    @Path("pause")
    @Transactional
    public Response pause(@RestPath String token, @RestForm @Nullable Integer weeks) {
        return desk.pause(doors.byLink(token), weeks);
    }

    /** Sends the link that opens the whole page to the reader's own address, wherever this is pressed. */
    @POST
    @Path("link")
    @Transactional
    public Response link(@RestPath String token) {
        var door = doors.byLink(token);
        ask.of(door.reader().email, "/me");
        return door.backTo("link");
    }

    /** @param off a ticked box */
    @POST
    @Path("counting")
    @Transactional
    public Response count(@RestPath String token, @RestForm @DefaultValue("") String off) {
        return desk.count(doors.byLink(token), !off.isEmpty());
    }
}
