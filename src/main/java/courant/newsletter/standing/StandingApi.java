package courant.newsletter.standing;

import courant.account.Audit;
import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Standing pages for programs. */
@Path("/api/v1/pages")
@RolesAllowed("editor")
@RunOnVirtualThread
public class StandingApi {
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    public StandingApi(Audit audit, Site site, Clock clock) {
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /** All of them, in the order of their links; there are {@value StandingPage#MOST} at most. */
    @GET
    @Transactional
    public Page<StandingView> list() {
        return Page.of(StandingPage.all(), StandingPage.MOST, it -> new Object[] {it.id()})
                .map(it -> StandingView.of(it, site));
    }

    @POST
    @Transactional
    public Response create(@Nullable StandingInput sent) {
        if (sent == null) throw new BadInput("", "Send the page as JSON, such as {\"title\": \"About\"}.");
        var page = StandingPage.start(sent.onto(new StandingForm("", "", "", Linked.NOWHERE.word)), clock.instant());
        stand(page, sent);
        write("add page", page);
        return Response.created(site.at("/api/v1/pages/" + page.id()))
                .entity(StandingView.of(page, site))
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public StandingView get(@RestPath long id) {
        return StandingView.of(StandingPage.standing(id), site);
    }

    /** Changes what is named and leaves the rest. */
    @PATCH
    @Path("/{id}")
    @Transactional
    public StandingView change(@RestPath long id, @Nullable StandingInput sent) {
        var page = StandingPage.standing(id);
        if (sent == null) return StandingView.of(page, site);
        if (sent.version() != null && sent.version() != page.version) {
            throw Refused.conflict("This page is at version " + page.version + " by now; somebody else changed it.");
        }
        page.change(sent.onto(StandingForm.of(page)), clock.instant());
        stand(page, sent);
        write("change page", page);
        return StandingView.of(page, site);
    }

    /** {@code PUT …/restoration} brings it back. */
    @DELETE
    @Path("/{id}")
    @Transactional
    public void remove(@RestPath long id) {
        var page = StandingPage.standing(id);
        page.remove(clock.instant());
        write("remove page", page);
    }

    @PUT
    @Path("/{id}/restoration")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public StandingView restore(@RestPath long id) {
        var page = StandingPage.byId(id).orElseThrow(() -> Refused.notFound("There is no page with this number."));
        page.restore();
        write("restore page", page);
        return StandingView.of(page, site);
    }

    private void stand(StandingPage page, StandingInput sent) {
        if (Boolean.TRUE.equals(sent.published())) page.publish(clock.instant());
        if (Boolean.FALSE.equals(sent.published())) page.withdraw();
    }

    private void write(String deed, StandingPage page) {
        audit.write(deed, "page " + page.id(), Map.of("title", page.title));
    }
}
