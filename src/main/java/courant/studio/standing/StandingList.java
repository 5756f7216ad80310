package courant.studio.standing;

import courant.account.Audit;
import courant.newsletter.standing.StandingForm;
import courant.newsletter.standing.StandingPage;
import courant.platform.BadInput;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** All standing pages in the order of their links, and a new one. */
@Path("/studio/pages")
@RolesAllowed("editor")
@RunOnVirtualThread
public class StandingList {
    private static final int GONE = 20;
    private final Audit audit;
    private final Clock clock;

    public StandingList(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record StandingListPage(List<StandingPage> pages, List<StandingPage> gone, String title, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response list() {
        return Answers.page(page("", Faults.NONE));
    }

    @POST
    @Transactional
    public Response add(@RestForm @DefaultValue("") String title) {
        try {
            var page = StandingPage.start(new StandingForm(title, "", "", "nowhere"), clock.instant());
            audit.write("add page", "page " + page.id(), Map.of("title", page.title));
            return Answers.seeOther("/studio/pages/" + page.id());
        } catch (BadInput fault) {
            return Answers.refused(page(title, Faults.of(fault)));
        }
    }

    /** @param up the page that goes a place up, if that button was pressed */
    @POST
    @Path("order")
    @Transactional
    public Response order(@RestForm @Nullable Long up, @RestForm @Nullable Long down) {
        if (up != null) StandingPage.standing(up).move(-1);
        if (down != null) StandingPage.standing(down).move(1);
        return Answers.seeOther("/studio/pages?done=ordered");
    }

    private static StandingListPage page(String title, Faults faults) {
        return new StandingListPage(StandingPage.all(), StandingPage.removed(GONE), title, faults);
    }
}
