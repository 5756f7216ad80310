package courant.studio.send;

import courant.mailing.Mailing;
import courant.mailing.progress.Attempted;
import courant.mailing.progress.DeliveryCsv;
import courant.mailing.progress.DeliveryList;
import courant.mailing.progress.DeliveryQuery;
import courant.platform.Refused;
import courant.studio.Answers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A mailing's recipients: one of them with every try, and all of them as a file. */
@Path("/studio/mailings/{id: \\d+}")
@RolesAllowed("editor")
@RunOnVirtualThread
public class RecipientPages {
    private final DeliveryList deliveries;
    private final DeliveryCsv csv;
    private final DataSource database;

    public RecipientPages(DeliveryList deliveries, DeliveryCsv csv, DataSource database) {
        this.deliveries = deliveries;
        this.csv = csv;
        this.database = database;
    }

    @CheckedTemplate(basePath = "studio")
    record RecipientPage(Progress progress, Attempted recipient) implements TemplateInstance {}

    @GET
    @Path("recipients/{delivery: \\d+}")
    @Transactional
    public Response recipient(long id, long delivery) {
        var recipient = Attempted.of(id, delivery, deliveries, database)
                .orElseThrow(() -> Refused.notFound("This mailing has no such recipient."));
        return Answers.page(new RecipientPage(Progress.ofState(Mailing.byId(id)), recipient));
    }

    @GET
    @Path("recipients.csv")
    public Response file(long id, @RestQuery @Nullable String state, @RestQuery @Nullable String q) {
        var query = DeliveryQuery.lenient(state, q);
        QuarkusTransaction.requiringNew().run(() -> Mailing.byId(id));
        return Response.ok((StreamingOutput) out -> csv.write(id, query, out))
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"recipients-of-mailing-" + id + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
