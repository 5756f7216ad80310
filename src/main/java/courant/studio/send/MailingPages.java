package courant.studio.send;

import courant.mailing.DeliveryState;
import courant.mailing.preflight.Overridden;
import courant.mailing.preflight.Overrides;
import courant.mailing.progress.DeliveryList;
import courant.mailing.progress.DeliveryView;
import courant.mailing.progress.MailingList;
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
    private final MailingList mailings;
    private final DeliveryList deliveries;
    private final Overrides overrides;

    public MailingPages(MailingList mailings, DeliveryList deliveries, Overrides overrides) {
        this.overrides = overrides;
        this.mailings = mailings;
        this.deliveries = deliveries;
    }

    @CheckedTemplate(basePath = "studio")
    record MailingPage(
            Progress progress,
            List<Overridden> overrides,
            List<DeliveryView> deliveries,
            String state,
            String q,
            long next)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response mailing(
            long id,
            @RestQuery @DefaultValue("") String state,
            @RestQuery @DefaultValue("") String q,
            @RestQuery long after) {
        var mailing = mailings.find(id);
        var rows = deliveries.page(id, chosen(state), q, after, SHOWN + 1);
        var more = rows.size() > SHOWN;
        var shown = more ? rows.subList(0, SHOWN) : rows;
        return Answers.page(new MailingPage(
                new Progress(mailing),
                overrides.of(id),
                shown,
                state,
                q.strip(),
                more ? shown.getLast().id() : 0));
    }

    private static Optional<DeliveryState> chosen(String word) {
        return Arrays.stream(DeliveryState.values())
                .filter(it -> it.word().equals(word))
                .findFirst();
    }
}
