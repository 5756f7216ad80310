package courant.post.catalogue;

import courant.account.Audit;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import courant.post.SeriesPart;
import courant.post.label.Series;
import courant.post.label.SeriesForm;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Series for programs. A post joins one by {@code series} in the post. */
@Path("/api/v1/series")
@RolesAllowed("editor")
@RunOnVirtualThread
public class SeriesApi {
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    public SeriesApi(Audit audit, Site site, Clock clock) {
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("contributor")
    @Transactional
    public Page<SeriesView> list(@QueryParam("cursor") @Nullable String cursor) {
        var rows = Series.<Series>find(
                        "removedAt is null and id > ?1 order by id",
                        Cursor.read(cursor).number(0, 0))
                .range(0, Page.SIZE)
                .list();
        return Page.of(rows, Page.SIZE, it -> new Object[] {it.id()}).map(it -> SeriesView.of(it, site));
    }

    @POST
    @Transactional
    public Response create(@Nullable SeriesInput sent) {
        if (sent == null) throw new BadInput("", "Send the series as JSON, such as {\"name\": \"Harbour lights\"}.");
        var series = Series.start(sent.onto(new SeriesForm("", "", "")), clock.instant());
        audit.write("add series", subject(series), Map.of("name", series.name));
        return Response.created(site.at("/api/v1/series/" + series.id()))
                .entity(SeriesView.of(series, site))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("contributor")
    @Transactional
    public SeriesView get(@RestPath long id) {
        return SeriesView.of(Series.standing(id), site);
    }

    /** Changes what is named and leaves the rest; {@code posts} is their order. */
    @PATCH
    @Path("/{id}")
    @Transactional
    public SeriesView change(@RestPath long id, @Nullable SeriesInput sent) {
        var series = Series.standing(id);
        if (sent != null) {
            series.change(sent.onto(SeriesForm.of(series)));
            if (sent.posts() != null) SeriesPart.order(series, sent.posts());
        }
        audit.write("change series", subject(series), Map.of("name", series.name));
        return SeriesView.of(series, site);
    }

    /** Its posts stay; {@code PUT …/restoration} brings it back. */
    @DELETE
    @Path("/{id}")
    @Transactional
    public void remove(@RestPath long id) {
        var series = Series.standing(id);
        series.remove(clock.instant());
        audit.write("remove series", subject(series), Map.of("name", series.name));
    }

    @PUT
    @Path("/{id}/restoration")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public SeriesView restore(@RestPath long id) {
        var series = Series.byId(id).orElseThrow(() -> Refused.notFound("There is no series with this number."));
        series.restore();
        audit.write("restore series", subject(series), Map.of("name", series.name));
        return SeriesView.of(series, site);
    }

    private static String subject(Series it) {
        return "series " + it.id();
    }
}
