package courant.studio.talk;

import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.Refused;
import courant.post.Post;
import courant.studio.Answers;
import courant.talk.PlainText;
import courant.talk.QuietPost;
import courant.talk.desk.CommentLine;
import courant.talk.desk.Desk;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Comments that wait, and the latest: to approve, delete, and to block whoever wrote them. */
@Path("/studio/comments")
@RolesAllowed("author")
@RunOnVirtualThread
public class CommentsPages {
    private static final String PAGE = "/studio/comments";
    private static final int SHOWN = 50;
    private final Desk desk;

    public CommentsPages(Desk desk) {
        this.desk = desk;
    }

    /** A comment with its text in paragraphs. */
    public record Line(CommentLine it, List<List<PlainText.Piece>> text) {}

    /** The only post that is shown, and whether its comments are turned off. */
    public record Only(long id, String title, boolean quiet) {}

    /** @param show held, latest or removed */
    @CheckedTemplate(basePath = "studio")
    record CommentsPage(
            Page<Line> comments,
            String show,
            long waiting,
            @Nullable Only only) implements TemplateInstance {}

    @GET
    @Transactional
    public Response list(
            @RestQuery @DefaultValue("") String show,
            @RestQuery @DefaultValue("0") long post,
            @RestQuery @DefaultValue("") String from) {
        var waiting = desk.waiting();
        var which = show.isEmpty() ? (waiting > 0 && post == 0 ? "held" : "latest") : show;
        var found = desk.list(which.equals("latest") ? "" : which, post, Cursor.read(from), SHOWN);
        var lines = found.map(it -> new Line(it, PlainText.read(it.body())));
        return Answers.page(new CommentsPage(lines, which, waiting, only(post)));
    }

    @POST
    @Path("{id: \\d+}/approval")
    @Transactional
    public Response approve(@RestPath long id) {
        desk.approve(id);
        return done("comment-approved", id + "/approval");
    }

    @POST
    @Path("{id: \\d+}/approval/undo")
    @Transactional
    public Response hold(@RestPath long id) {
        desk.hold(id);
        return undone();
    }

    @POST
    @Path("{id: \\d+}/removal")
    @Transactional
    public Response remove(@RestPath long id) {
        desk.remove(id);
        return done("comment-removed", id + "/removal");
    }

    @POST
    @Path("{id: \\d+}/removal/undo")
    @Transactional
    public Response restore(@RestPath long id) {
        desk.restore(id);
        return undone();
    }

    @POST
    @Path("readers/{reader: \\d+}/block")
    @RolesAllowed("editor")
    @Transactional
    public Response block(@RestPath long reader) {
        desk.block(reader);
        return done("commenter-blocked", "readers/" + reader + "/block");
    }

    @POST
    @Path("readers/{reader: \\d+}/block/undo")
    @RolesAllowed("editor")
    @Transactional
    public Response unblock(@RestPath long reader) {
        desk.unblock(reader);
        return undone();
    }

    private static @Nullable Only only(long post) {
        if (post == 0) return null;
        return Post.byId(post)
                .map(it -> new Only(it.id, it.title, QuietPost.is(it.id)))
                .orElseThrow(() -> Refused.notFound("There is no post with this number."));
    }

    private static Response done(String word, String deed) {
        return Answers.seeOther(PAGE + "?done=" + word + "&undo=" + PAGE + "/" + deed + "/undo");
    }

    private static Response undone() {
        return Answers.seeOther(PAGE + "?done=undone");
    }
}
