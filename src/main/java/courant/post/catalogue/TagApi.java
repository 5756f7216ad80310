package courant.post.catalogue;

import courant.account.Audit;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.Refused;
import courant.platform.Site;
import courant.post.label.Tag;
import courant.post.label.Tags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Tags for programs. A new one comes with the first post that has it. */
@Path("/api/v1/tags")
@RolesAllowed("editor")
@RunOnVirtualThread
public class TagApi {
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    public TagApi(Audit audit, Site site, Clock clock) {
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("contributor")
    @Transactional
    public Page<TagView> list(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("cursor") @Nullable String cursor) {
        var rows = Tag.<Tag>find(
                        "removedAt is null and mergedInto is null and id > ?1 and locate(lower(?2), lower(name)) > 0"
                                + " order by id",
                        Cursor.read(cursor).number(0, 0),
                        q.strip())
                .range(0, Page.SIZE)
                .list();
        return Page.of(rows, Page.SIZE, it -> new Object[] {it.id()}).map(it -> TagView.of(it, site));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("contributor")
    @Transactional
    public TagView get(@RestPath long id) {
        return TagView.of(Tags.standing(id), site);
    }

    /** Calls it otherwise on all its posts; the old address leads to the new one. */
    @PATCH
    @Path("/{id}")
    @Transactional
    public TagView rename(@RestPath long id, @Nullable TagInput sent) {
        var tag = Tags.standing(id);
        if (sent != null && sent.name() != null) tag.rename(sent.name());
        audit.write("rename tag", subject(tag), Map.of("name", tag.name));
        return TagView.of(tag, site);
    }

    /** Takes it from all posts; {@code PUT …/restoration} brings it back. */
    @DELETE
    @Path("/{id}")
    @Transactional
    public void remove(@RestPath long id) {
        var tag = Tags.standing(id);
        tag.remove(clock.instant());
        audit.write("remove tag", subject(tag), Map.of("name", tag.name));
    }

    /** Its posts have the other tag instead. */
    @POST
    @Path("/{id}/merger")
    @Transactional
    public TagView merge(@RestPath long id, @Nullable Merger sent) {
        var tag = Tags.standing(id);
        var into = Tags.standing(Merger.into(sent));
        tag.mergeInto(into);
        audit.write("merge tag", subject(tag), Map.of("into", into.id()));
        return TagView.of(into, site);
    }

    /** As it was before it was removed or merged. */
    @PUT
    @Path("/{id}/restoration")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public TagView restore(@RestPath long id) {
        var tag = Tags.byId(id).orElseThrow(() -> Refused.notFound("There is no tag with this number."));
        if (!tag.stands()) tag.undo();
        audit.write("restore tag", subject(tag), Map.of("name", tag.name));
        return TagView.of(tag, site);
    }

    private static String subject(Tag it) {
        return "tag " + it.id();
    }
}
