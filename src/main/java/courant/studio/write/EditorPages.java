package courant.studio.write;

import courant.account.CurrentAccount;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.Post;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;

/** The editor, and its Save button for browsers without scripts. */
@Path("/studio/posts/{id: \\d+}")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class EditorPages {
    private final SavePost save;
    private final CurrentAccount current;
    private final Clock clock;

    public EditorPages(SavePost save, CurrentAccount current, Clock clock) {
        this.clock = clock;
        this.save = save;
        this.current = current;
    }

    @CheckedTemplate(basePath = "studio")
    record EditorPage(EditorView post, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public Response editor(long id) {
        return Answers.page(new EditorPage(EditorView.of(post(id)), Faults.NONE));
    }

    /** @param then {@code send} leads on to the page on which the post is tested and scheduled, {@code handover} gives it to the editors */
    @POST
    @Transactional
    public Response save(long id, @BeanParam WriteForm form, @RestForm @DefaultValue("stay") String then) {
        var post = post(id);
        try {
            return switch (save.form(id, form.onto(post), form.basedOn(post), current.get().id)) {
                case Saving.Saved saved -> saved(id, then);
                case Saving.Overtaken overtaken ->
                    Answers.seeOther("/studio/posts/" + id + "/conflicts/" + overtaken.lost().id);
            };
        } catch (BadInput fault) {
            return again(id, form, Faults.of(fault));
        }
    }

    @POST
    @Path("removal")
    @Transactional
    public Response remove(long id) {
        Post.locked(id).orElseThrow(EditorPages::unknown).remove();
        return Answers.seeOther("/studio/posts?done=discarded");
    }

    @POST
    @Path("handover/removal")
    @Transactional
    public Response takeBack(long id) {
        Post.locked(id).orElseThrow(EditorPages::unknown).takeBack();
        return Answers.seeOther("/studio/posts/" + id + "?done=taken-back");
    }

    private Response saved(long id, String then) {
        if (then.equals("handover")) return handedOver(id);
        return Answers.seeOther("/studio/posts/" + id + (then.equals("send") ? "/send" : "?done=saved"));
    }

    private Response handedOver(long id) {
        Post.getEntityManager().clear();
        Post.locked(id).orElseThrow(EditorPages::unknown).handOver(clock.instant());
        return Answers.seeOther("/studio/posts/" + id + "?done=handed-over");
    }

    static Response again(long id, WriteForm form, Faults faults) {
        Post.getEntityManager().clear();
        return Answers.refused(new EditorPage(EditorView.typed(post(id), form), faults));
    }

    static Post post(long id) {
        return Post.byId(id).orElseThrow(EditorPages::unknown);
    }

    static Refused unknown() {
        return Refused.notFound("There is no post with this number; it may have been deleted.");
    }
}
