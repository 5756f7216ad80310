package courant.studio.label;

import courant.account.Audit;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.catalogue.LabelLine;
import courant.post.label.Tag;
import courant.post.label.Tags;
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
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The words for what posts are about: called otherwise, merged, removed, and all of that taken back. */
@Path("/studio/tags")
@RolesAllowed("editor")
@RunOnVirtualThread
public class TagsPages {
    private static final int SHOWN = 50;
    private static final int GONE = 20;
    private static final int OTHERS = 500;
    private final DataSource database;
    private final Audit audit;
    private final Clock clock;

    public TagsPages(DataSource database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record TagsPage(Page<LabelLine> tags, List<LabelLine> gone, String q) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio")
    record TagPage(Tag tag, String name, List<Tag> others, Faults faults) implements TemplateInstance {}

    @GET
    @RolesAllowed("contributor")
    @Transactional
    public Response list(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String from) {
        var tags = LabelLine.tags(q, Cursor.read(from), SHOWN, database);
        return Answers.page(new TagsPage(tags, LabelLine.goneTags(GONE, database), q));
    }

    @GET
    @Path("{id: \\d+}")
    @RolesAllowed("contributor")
    @Transactional
    public Response show(long id) {
        var tag = Tags.standing(id);
        return Answers.page(page(tag, tag.name, Faults.NONE));
    }

    @POST
    @Path("{id: \\d+}")
    @Transactional
    public Response rename(long id, @RestForm @DefaultValue("") String name) {
        var tag = Tags.standing(id);
        try {
            tag.rename(name);
        } catch (BadInput fault) {
            return Answers.refused(page(tag, name, Faults.of(fault)));
        }
        audit.write("rename tag", "tag " + id, Map.of("name", tag.name));
        return Answers.seeOther("/studio/tags/" + id + "?done=renamed&undo=/studio/tags/" + id + "/undo");
    }

    @POST
    @Path("{id: \\d+}/merger")
    @Transactional
    public Response merge(long id, @RestForm @DefaultValue("0") long into) {
        Tags.standing(id).mergeInto(Tags.standing(into));
        audit.write("merge tag", "tag " + id, Map.of("into", into));
        return Answers.seeOther("/studio/tags/" + into + "?done=merged&undo=/studio/tags/" + id + "/undo");
    }

    @POST
    @Path("{id: \\d+}/removal")
    @Transactional
    public Response remove(long id) {
        var tag = Tags.standing(id);
        tag.remove(clock.instant());
        audit.write("remove tag", "tag " + id, Map.of("name", tag.name));
        return Answers.seeOther("/studio/tags?done=tag-removed&undo=/studio/tags/" + id + "/undo");
    }

    @POST
    @Path("{id: \\d+}/undo")
    @Transactional
    public Response undo(long id) {
        var tag = Tags.byId(id).orElseThrow(() -> Refused.notFound("There is no tag with this number."));
        tag.undo();
        audit.write("restore tag", "tag " + id, Map.of("name", tag.name));
        return Answers.seeOther("/studio/tags/" + id + "?done=undone");
    }

    private static TagPage page(Tag tag, String name, Faults faults) {
        var others =
                Tags.choices(OTHERS).stream().filter(it -> it.id() != tag.id()).toList();
        return new TagPage(tag, name, others, faults);
    }
}
