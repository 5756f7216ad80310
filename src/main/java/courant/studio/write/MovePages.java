package courant.studio.write;

import courant.account.CurrentAccount;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.Post;
import courant.post.SavePost;
import courant.post.Saving;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** The editor's choice of a newsletter: saves what was typed and moves the draft there. */
@Path("/studio/posts/{id: \\d+}/newsletter")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class MovePages {
    private final SavePost save;
    private final CurrentAccount current;

    public MovePages(SavePost save, CurrentAccount current) {
        this.save = save;
        this.current = current;
    }

    @POST
    @Transactional
    public Response move(long id, @BeanParam WriteForm form, @RestForm @DefaultValue("") String newsletter) {
        var post = EditorPages.post(id);
        try {
            return switch (save.form(id, form.onto(post), form.basedOn(post), current.get().id)) {
                case Saving.Saved saved -> moved(id, newsletter);
                case Saving.Overtaken it -> EditorPages.again(id, form, Faults.of("", it.sentence()));
            };
        } catch (BadInput fault) {
            return EditorPages.again(id, form, Faults.of(fault));
        }
    }

    /** In a transaction of its own, as the save before it was. */
    private static Response moved(long id, String newsletter) {
        QuarkusTransaction.requiringNew()
                .run(() -> Post.locked(id).orElseThrow(EditorPages::unknown).moveTo(named(newsletter)));
        return Answers.seeOther("/studio/posts/" + id + "?done=moved");
    }

    private static Newsletter named(String slug) {
        return Newsletter.bySlug(slug).orElseThrow(() -> Refused.notFound("There is no such newsletter."));
    }
}
