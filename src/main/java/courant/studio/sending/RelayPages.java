package courant.studio.sending;

import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.sender.relay.Buckets;
import courant.sender.relay.RelaySettings;
import courant.sender.relay.Relays;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One relay: its form, its plan, its end. */
@Path("/studio/settings/sending")
@RolesAllowed("owner")
@RunOnVirtualThread
public class RelayPages {
    private final Relays relays;
    private final RelaySettings settings;
    private final Buckets buckets;

    public RelayPages(Relays relays, RelaySettings settings, DataSource database) {
        this.relays = relays;
        this.settings = settings;
        buckets = new Buckets(database);
    }

    @CheckedTemplate(basePath = "studio")
    record RelayPage(
            long id,
            TypedRelay form,
            boolean hasPassword,
            List<Newsletter> newsletters,
            @Nullable RelayStanding standing,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("new")
    @Transactional
    public Response fresh() {
        return Answers.page(page(TypedRelay.NEW, Faults.NONE));
    }

    @POST
    public Response add(@BeanParam TypedRelay typed) {
        try {
            QuarkusTransaction.requiringNew().call(() -> settings.add(typed.form()));
            return Answers.seeOther("/studio/settings/sending?done=added");
        } catch (BadInput fault) {
            return QuarkusTransaction.requiringNew().call(() -> Answers.refused(page(typed, Faults.of(fault))));
        }
    }

    @GET
    @Path("{id: \\d+}")
    @Transactional
    public Response one(long id) {
        return Answers.page(page(id, TypedRelay.of(settings.known(id)), Faults.NONE));
    }

    @POST
    @Path("{id: \\d+}")
    public Response change(long id, @BeanParam TypedRelay typed) {
        try {
            QuarkusTransaction.requiringNew().call(() -> settings.change(id, typed.form()));
            return Answers.seeOther("/studio/settings/sending/" + id + "?done=saved");
        } catch (BadInput fault) {
            return QuarkusTransaction.requiringNew().call(() -> Answers.refused(page(id, typed, Faults.of(fault))));
        }
    }

    @POST
    @Path("{id: \\d+}/removal")
    @Transactional
    public Response remove(long id) {
        settings.remove(id);
        return Answers.seeOther("/studio/settings/sending?done=relay-removed");
    }

    private static RelayPage page(TypedRelay form, Faults faults) {
        return new RelayPage(0, form, false, Newsletter.all(), null, faults);
    }

    private RelayPage page(long id, TypedRelay form, Faults faults) {
        var relay = settings.known(id);
        var standing = RelayStanding.of(relays.route(relay), buckets);
        return new RelayPage(id, form, relay.password != null, Newsletter.all(), standing, faults);
    }
}
