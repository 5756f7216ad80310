package courant.studio.audience;

import courant.subscriber.roster.SubscriberQuery;
import courant.transfer.export.SubscriberCsv;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The list of readers as a file, filtered as it is shown. */
@Path("/studio/subscribers/export.csv")
@RolesAllowed("editor")
@RunOnVirtualThread
public class ExportPages {
    private final SubscriberCsv csv;

    public ExportPages(SubscriberCsv csv) {
        this.csv = csv;
    }

    @GET
    public Response export(@BeanParam Wish.Asked asked) {
        return Response.ok(csv.of(SubscriberQuery.of(asked.wish().typed())))
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"subscribers.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
