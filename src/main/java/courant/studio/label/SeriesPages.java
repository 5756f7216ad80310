package courant.studio.label;

import courant.account.Audit;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.PostLine;
import courant.post.SeriesPart;
import courant.post.catalogue.LabelLine;
import courant.post.label.Series;
import courant.post.label.SeriesForm;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Posts that are read one after the other: what each series is, and its order. */
@Path("/studio/series")
@RolesAllowed("editor")
@RunOnVirtualThread
public class SeriesPages {
    private static final int SHOWN = 50;
    private static final int GONE = 20;
    private final DataSource database;
    private final Audit audit;
    private final Clock clock;

    public SeriesPages(DataSource database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record AllSeriesPage(Page<LabelLine> series, List<LabelLine> gone, String q, String name, Faults faults)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio")
    record SeriesPage(Series series, SeriesForm form, List<PostLine> posts, Faults faults)
            implements TemplateInstance {}

    @GET
    @RolesAllowed("contributor")
    @Transactional
    public Response list(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String from) {
        return Answers.page(all(q, from, "", Faults.NONE));
    }

    @POST
    @Transactional
    public Response add(@RestForm @DefaultValue("") String name) {
        try {
            var series = Series.start(new SeriesForm(name, "", ""), clock.instant());
            audit.write("add series", "series " + series.id(), Map.of("name", series.name));
            return Answers.seeOther("/studio/series/" + series.id() + "?done=series-added");
        } catch (BadInput fault) {
            return Answers.refused(all("", "", name, Faults.of(fault)));
        }
    }

    @GET
    @Path("{id: \\d+}")
    @RolesAllowed("contributor")
    @Transactional
    public Response show(long id) {
        var series = Series.standing(id);
        return Answers.page(page(series, SeriesForm.of(series), Faults.NONE));
    }

    @POST
    @Path("{id: \\d+}")
    @Transactional
    public Response change(
            long id,
            @RestForm @Nullable String name,
            @RestForm @Nullable String slug,
            @RestForm @Nullable String about) {
        var series = Series.standing(id);
        var form = new SeriesForm(
                Objects.requireNonNullElse(name, series.name),
                Objects.requireNonNullElse(slug, series.slug),
                Objects.requireNonNullElse(about, series.about));
        try {
            series.change(form);
        } catch (BadInput fault) {
            Series.getEntityManager().clear();
            return Answers.refused(page(Series.standing(id), form, Faults.of(fault)));
        }
        audit.write("change series", "series " + id, Map.of("name", series.name));
        return Answers.seeOther("/studio/series/" + id + "?done=saved");
    }

    /**
     * @param post its posts in the order that the page shows
     * @param up the one that goes a place up in that order, if it is one of the buttons that was pressed
     * @param down the same down
     */
    @POST
    @Path("{id: \\d+}/order")
    @Transactional
    public Response order(
            long id, @RestForm @Nullable List<Long> post, @RestForm @Nullable Long up, @RestForm @Nullable Long down) {
        var order = new ArrayList<>(post == null ? List.<Long>of() : post);
        swap(order, order.indexOf(up), -1);
        swap(order, order.indexOf(down), 1);
        SeriesPart.order(Series.standing(id), order);
        audit.write("order series", "series " + id, Map.of("posts", order));
        return Answers.seeOther("/studio/series/" + id + "?done=ordered#order");
    }

    @POST
    @Path("{id: \\d+}/removal")
    @Transactional
    public Response remove(long id) {
        var series = Series.standing(id);
        series.remove(clock.instant());
        audit.write("remove series", "series " + id, Map.of("name", series.name));
        return Answers.seeOther("/studio/series?done=series-removed&undo=/studio/series/" + id + "/undo");
    }

    @POST
    @Path("{id: \\d+}/undo")
    @Transactional
    public Response undo(long id) {
        var series = Series.byId(id).orElseThrow(() -> Refused.notFound("There is no series with this number."));
        series.restore();
        audit.write("restore series", "series " + id, Map.of("name", series.name));
        return Answers.seeOther("/studio/series/" + id + "?done=undone");
    }

    private static void swap(List<Long> order, int place, int by) {
        if (place < 0 || place + by < 0 || place + by >= order.size()) return;
        Collections.swap(order, place, place + by);
    }

    private AllSeriesPage all(String q, String from, String name, Faults faults) {
        return new AllSeriesPage(
                LabelLine.series(q, Cursor.read(from), SHOWN, database),
                LabelLine.goneSeries(GONE, database),
                q,
                name,
                faults);
    }

    private static SeriesPage page(Series series, SeriesForm form, Faults faults) {
        return new SeriesPage(series, form, SeriesPart.all(series), faults);
    }
}
