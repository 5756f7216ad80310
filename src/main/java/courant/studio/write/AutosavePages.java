package courant.studio.write;

import courant.account.CurrentAccount;
import courant.platform.BadInput;
import courant.post.Post;
import courant.post.PostForm;
import courant.post.SavePost;
import courant.post.Saving;
import courant.studio.Shell;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What the editor sends by itself while its author writes. */
@Path("/studio/posts/{id: \\d+}/autosave")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class AutosavePages {
    private final SavePost save;
    private final CurrentAccount current;
    private final Shell shell;

    public AutosavePages(SavePost save, CurrentAccount current, Shell shell) {
        this.save = save;
        this.current = current;
        this.shell = shell;
    }

    record SavedView(int version, String slug, String at) {}

    /** @param compare where both texts stand beside each other; empty where nobody saved in between */
    record NotSavedView(int version, String field, String sentence, String compare) {}

    /** 200 with the new version; 409 where somebody saved in between (both texts are kept); 422 with what is wrong. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response save(long id, @BeanParam WriteForm form) {
        var post = EditorPages.post(id);
        try {
            return switch (save.byItself(id, wanted(form, post), form.basedOn(post), current.get().id)) {
                case Saving.Saved(var it) -> Response.ok(saved(it)).build();
                case Saving.Overtaken it ->
                    answer(
                            409,
                            new NotSavedView(
                                    it.post().version,
                                    "",
                                    it.sentence(),
                                    "/studio/posts/" + id + "/conflicts/" + it.lost().id));
            };
        } catch (BadInput fault) {
            return answer(422, new NotSavedView(post.version, fault.field(), String.valueOf(fault.getMessage()), ""));
        }
    }

    /** A published post gets another address by its author's own saving, not by each letter of it. */
    private static PostForm wanted(WriteForm form, Post post) {
        var typed = form.onto(post);
        return post.isOut() ? typed.with(typed.title(), typed.subtitle(), typed.body()) : typed;
    }

    private SavedView saved(Post post) {
        return new SavedView(post.version, post.slug, shell.clock(post.updatedAt));
    }

    private static Response answer(int status, NotSavedView view) {
        return Response.status(status).entity(view).build();
    }
}
