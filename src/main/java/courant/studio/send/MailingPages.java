package courant.studio.send;

import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.mailing.DeliveryState;
import courant.mailing.preflight.Overridden;
import courant.mailing.preflight.Overrides;
import courant.mailing.progress.DeliveryList;
import courant.mailing.progress.DeliveryQuery;
import courant.mailing.progress.DeliveryView;
import courant.mailing.subject.SubjectTestView;
import courant.mailing.wave.WaveView;
import courant.studio.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** A mailing while it goes and after: how far it is, and what became of each mail. */
@Path("/studio/mailings/{id: \\d+}")
@RolesAllowed("author")
@RunOnVirtualThread
public class MailingPages {
    private static final int SHOWN = 50;
    private static final List<String> STATES =
            Arrays.stream(DeliveryState.values()).map(DeliveryState::word).toList();
    private final Live live;
    private final DeliveryList deliveries;
    private final Overrides overrides;

    MailingPages(Live live, DeliveryList deliveries, Overrides overrides) {
        this.live = live;
        this.overrides = overrides;
        this.deliveries = deliveries;
    }

    @CheckedTemplate(basePath = "studio")
    record MailingPage(
            Progress progress,
            RateChart chart,
            List<WaveView> waves,
            Optional<SubjectTestView> test,
            Instant now,
            List<Overridden> overrides,
            Page<DeliveryView> deliveries,
            List<String> states,
            String state,
            String q)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response mailing(
            long id,
            @RestQuery @DefaultValue("") String state,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String after) {
        var now = live.of(id);
        var query = DeliveryQuery.lenient(state, q);
        return Answers.page(new MailingPage(
                now.progress(),
                now.chart(),
                now.waves(),
                now.test(),
                now.now(),
                overrides.of(id),
                deliveries.page(id, query, Cursor.read(after), SHOWN),
                STATES,
                query.state().map(DeliveryState::word).orElse(""),
                q.strip()));
    }
}
