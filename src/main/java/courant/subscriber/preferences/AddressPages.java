package courant.subscriber.preferences;

import courant.account.entry.Pages;
import courant.account.entry.Visitor;
import courant.newsletter.site.SiteView;
import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Site;
import courant.subscriber.Addresses;
import courant.subscriber.OwnWords;
import courant.subscriber.entry.CurrentReader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where a reader moves to another address: asked for while signed in, confirmed by the link that is mailed to the new one. */
@Path("/me/address")
@RunOnVirtualThread
public class AddressPages {
    private static final int A_DAY = 5;
    private final Rates rates = Rates.of(A_DAY, Duration.ofDays(1));
    private final Doors doors;
    private final OwnDesk desk;
    private final AddressChange change;
    private final CurrentReader current;
    private final Site site;

    AddressPages(Doors doors, OwnDesk desk, AddressChange change, CurrentReader current, Site site) {
        this.doors = doors;
        this.desk = desk;
        this.change = change;
        this.current = current;
        this.site = site;
    }

    /** @param address the new one, as it was typed */
    @CheckedTemplate(basePath = "subscriber")
    record AddressPage(SiteView site, String address) implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record AddressEndedPage(SiteView site, boolean moved) implements TemplateInstance {}

    @POST
    @Transactional
    public Response ask(@RestForm @Nullable String email) {
        var door = doors.byCookie();
        return door.map(it -> ask(it, Objects.requireNonNullElse(email, "").strip()))
                .orElseGet(() -> Response.seeOther(URI.create("/me/sign-in")).build());
    }

    private Response ask(Door door, String typed) {
        try {
            var address = Addresses.checked(typed);
            if (!rates.take(String.valueOf(door.reader().id()))) {
                return desk.wrongAddress(
                        door,
                        typed,
                        new BadInput("email", door.words(OwnWords.class).tooManyLinks()));
            }
            change.ask(door.reader(), address);
            return door.backTo("address");
        } catch (BadInput fault) {
            var english = door.shell().words().equals("en");
            var said = english ? fault : new BadInput("email", door.words().wrongAddress());
            return desk.wrongAddress(door, typed, said);
        }
    }

    @GET
    @Path("{key}")
    @Transactional
    public Response button(@RestPath String key) {
        return change.look(key)
                .map(it -> {
                    var shell = SiteView.now(site).to(it.reader().locale);
                    return Pages.show(200, shell.say(new AddressPage(shell, it.email())));
                })
                .orElseGet(() -> over(410, null, false));
    }

    /** Signs out every other browser. */
    @POST
    @Path("{key}")
    @Transactional
    public Response move(@RestPath String key, RoutingContext context) {
        var moved = change.use(key);
        if (moved.isEmpty()) return over(410, null, false);
        var reader = moved.get();
        current.onlyHere(reader.id(), Visitor.of(context).program());
        return over(200, reader.locale, true);
    }

    private Response over(int status, @Nullable String locale, boolean moved) {
        var shell = SiteView.now(site).to(locale);
        return Pages.show(status, shell.say(new AddressEndedPage(shell, moved)));
    }
}
