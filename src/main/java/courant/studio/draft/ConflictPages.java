package courant.studio.draft;

import courant.account.CurrentAccount;
import courant.platform.BadInput;
import courant.post.SavePost;
import courant.post.Saving;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where a text that lost against a newer one is brought together with it. Nothing typed is lost, whatever is chosen. */
@Path("/studio/posts/{id: \\d+}/conflicts/{revision: \\d+}")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class ConflictPages {
    private final SavePost save;
    private final CurrentAccount current;

    public ConflictPages(SavePost save, CurrentAccount current) {
        this.save = save;
        this.current = current;
    }

    @CheckedTemplate(basePath = "studio")
    record ConflictPage(Conflict conflict, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public Response compare(long id, long revision) {
        var post = Drafts.post(id);
        var lost = Drafts.revision(id, revision);
        return Answers.page(new ConflictPage(Conflict.of(post, lost), Faults.NONE));
    }

    /** What was chosen, part by part, or typed by hand. Overtaken once more, it is compared once more. */
    @POST
    @Transactional
    public Response settle(long id, long revision, @BeanParam Settlement chosen) {
        var post = Drafts.post(id);
        var conflict = Conflict.of(post, Drafts.revision(id, revision));
        if (chosen.version() != post.version && !chosen.byHand()) {
            return Answers.seeOther("/studio/posts/" + id + "/conflicts/" + revision);
        }
        try {
            return answer(id, saved(id, conflict, chosen));
        } catch (BadInput fault) {
            return Answers.refused(new ConflictPage(conflict.typed(chosen.text()), Faults.of(fault)));
        }
    }

    private Saving saved(long id, Conflict it, Settlement chosen) {
        var body = chosen.byHand() ? chosen.text() : it.body(chosen);
        return save.merged(
                id, it.title(chosen.title()), it.subtitle(chosen.subtitle()), body, chosen.version(), current.get().id);
    }

    private static Response answer(long id, Saving saving) {
        return switch (saving) {
            case Saving.Saved saved -> Answers.seeOther("/studio/posts/" + id + "?done=one-text");
            case Saving.Overtaken overtaken ->
                Answers.seeOther("/studio/posts/" + id + "/conflicts/" + overtaken.lost().id);
        };
    }
}
