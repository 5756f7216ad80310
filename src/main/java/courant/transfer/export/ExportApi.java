package courant.transfer.export;

import courant.subscriber.roster.SubscriberQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Subscribers as CSV, for programs. */
@Path("/api/v1/exports/subscribers")
@Tag(name = "Exports")
@RolesAllowed("editor")
@RunOnVirtualThread
public class ExportApi {
    private final SubscriberCsv csv;

    public ExportApi(SubscriberCsv csv) {
        this.csv = csv;
    }

    @GET
    @Produces("text/csv; charset=utf-8")
    @Operation(
            summary = "Export subscribers as a CSV file",
            description = "Those who match the filters, which are the list's; all without one. An import takes the file"
                    + " back without loss.")
    public StreamingOutput subscribers(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String newsletter,
            @RestQuery @Nullable String tag,
            @RestQuery @Nullable String segment) {
        return csv.of(SubscriberQuery.of(new SubscriberQuery.Typed(q, status, newsletter, tag, segment)));
    }
}
