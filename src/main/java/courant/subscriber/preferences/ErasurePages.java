package courant.subscriber.preferences;

import courant.account.entry.Pages;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.subscriber.OwnWords;
import courant.subscriber.entry.CurrentReader;
import courant.subscriber.roster.Roster;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Where a reader who is signed in has everything about them forgotten. It cannot be taken back, so the address is typed first. */
@Path("/me/erasure")
@RunOnVirtualThread
public class ErasurePages {
    private final Doors doors;
    private final Roster roster;
    private final CurrentReader current;
    private final Site site;

    ErasurePages(Doors doors, Roster roster, CurrentReader current, Site site) {
        this.doors = doors;
        this.roster = roster;
        this.current = current;
        this.site = site;
    }

    @CheckedTemplate(basePath = "subscriber")
    record ErasurePage(SiteView site, String address, String typed, String error) implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record ErasedPage(SiteView site) implements TemplateInstance {}

    @GET
    @Transactional
    public Response page() {
        return signedIn(door -> show(200, door, "", ""));
    }

    @POST
    @Transactional
    public Response erase(@RestForm @Nullable String email) {
        var typed = Objects.requireNonNullElse(email, "").strip();
        return signedIn(door -> {
            if (!typed.equalsIgnoreCase(door.reader().email)) {
                return show(422, door, typed, door.words(OwnWords.class).notYourAddress());
            }
            var shell = SiteView.now(site).to(door.reader().locale);
            current.leaveBrowser();
            roster.erase(door.reader(), "erased by themselves");
            return Pages.show(200, shell.say(new ErasedPage(shell)));
        });
    }

    private static Response show(int status, Door door, String typed, String error) {
        var page = new ErasurePage(door.shell(), door.address(), typed, error);
        return Pages.show(status, door.shell().say(page));
    }

    private Response signedIn(Function<Door, Response> then) {
        return doors.byCookie()
                .map(then)
                .orElseGet(() -> Response.seeOther(URI.create("/me/sign-in")).build());
    }
}
