package courant.studio.sending;

import courant.platform.Refused;
import courant.sender.relay.Buckets;
import courant.sender.relay.KeptRelay;
import courant.sender.relay.RelaySettings;
import courant.sender.relay.RelayTrial;
import courant.sender.relay.Relays;
import courant.sender.relay.Route;
import courant.studio.Answers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All relays, with what they took; and the button that tries one. */
@Path("/studio/settings/sending")
@RolesAllowed("owner")
@RunOnVirtualThread
public class SendingPages {
    private final Relays relays;
    private final RelaySettings settings;
    private final Buckets buckets;

    public SendingPages(Relays relays, RelaySettings settings, DataSource database) {
        this.relays = relays;
        this.settings = settings;
        buckets = new Buckets(database);
    }

    @CheckedTemplate(basePath = "studio")
    record SendingPage(List<RelayStanding> relays, @Nullable RelayTrial trial) implements TemplateInstance {}

    @GET
    @Transactional
    public Response list() {
        return Answers.page(page(Optional.empty()));
    }

    /** No redirect: what happened stands on the page that answers. The network is asked outside of any transaction. */
    @POST
    @Path("{key: configured|\\d+}/test")
    public Response test(String key) {
        var trial = RelayTrial.of(QuarkusTransaction.requiringNew().call(() -> route(key)));
        return QuarkusTransaction.requiringNew().call(() -> Answers.page(page(Optional.of(trial))));
    }

    private Route route(String key) {
        return key.equals(Relays.CONFIGURED)
                ? relays.configuredOne().orElseThrow(() -> Refused.notFound("There is no configured relay."))
                : relays.route(settings.known(Long.parseLong(key)));
    }

    private SendingPage page(Optional<RelayTrial> trial) {
        var all = Stream.concat(
                        relays.configuredOne().stream(),
                        KeptRelay.all().stream().map(relays::route))
                .sorted(java.util.Comparator.comparingInt(Route::priority))
                .map(it -> RelayStanding.of(it, buckets))
                .toList();
        return new SendingPage(all, trial.orElse(null));
    }
}
