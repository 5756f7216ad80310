package courant.studio.audience;

import courant.platform.BadInput;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.subscriber.bulk.BulkForm;
import courant.subscriber.bulk.BulkView;
import courant.subscriber.bulk.Bulks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A tag for many readers at once: chosen ones, or all who match; how far it is, and its way back. */
@Path("/studio/subscribers/changes")
@RolesAllowed("editor")
@RunOnVirtualThread
public class ChangePages {
    private static final int LATEST = 30;
    private final Bulks bulks;

    public ChangePages(Bulks bulks) {
        this.bulks = bulks;
    }

    @CheckedTemplate(basePath = "studio")
    record ChangesPage(List<BulkView> latest) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio")
    record ChangePage(BulkView it) implements TemplateInstance {}

    /** The form again, where nothing was chosen or no tag was typed. */
    @CheckedTemplate(basePath = "studio")
    record NewChangePage(Wish wish, boolean all, String tag, List<Long> ids, Faults faults)
            implements TemplateInstance {}

    @GET
    public Response list() {
        return Answers.page(new ChangesPage(bulks.latest(LATEST)));
    }

    @GET
    @Path("{id: \\d+}")
    public Response one(long id) {
        return Answers.page(new ChangePage(bulks.known(id)));
    }

    /** @param all ticked for all who match, whether they are shown or not */
    @POST
    public Response start(
            @RestForm @DefaultValue("") String act,
            @RestForm @DefaultValue("") String tag,
            @RestForm @DefaultValue("") String all,
            @RestForm @Nullable List<Long> ids,
            @BeanParam Wish.Meant meant) {
        var wish = meant.wish();
        var chosen = ids == null ? List.<Long>of() : ids;
        try {
            var view = bulks.start(
                    new BulkForm(act, tag, all.isEmpty() ? chosen : null, all.isEmpty() ? null : wish.typed()));
            var after = all.isEmpty() ? wish.changed(view.id()) : "/studio/subscribers/changes/" + view.id();
            return Answers.seeOther(after);
        } catch (BadInput fault) {
            var field = fault.field().equals("ids") ? "ids" : "tag";
            var faults = Faults.of(field, String.valueOf(fault.getMessage()));
            return Answers.refused(new NewChangePage(wish, !all.isEmpty(), tag, chosen, faults));
        }
    }

    @POST
    @Path("{id: \\d+}/stop")
    public Response stop(long id) {
        bulks.stop(id);
        return Answers.seeOther("/studio/subscribers/changes/" + id);
    }

    @POST
    @Path("{id: \\d+}/undo")
    public Response undo(long id) {
        return Answers.seeOther("/studio/subscribers/changes/" + bulks.undo(id).id());
    }
}
