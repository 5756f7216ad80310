package courant.studio.write;

import courant.account.CurrentAccount;
import courant.platform.BadInput;
import courant.post.PostForm;
import courant.post.SavePost;
import courant.post.Saving;
import courant.studio.Answers;
import courant.studio.Faults;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The editor's picture button for browsers without scripts: saves the text with the picture at its end. */
@Path("/studio/posts/{id: \\d+}/pictures")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class AddPicturePages {
    private final PicturePages pictures;
    private final SavePost save;
    private final CurrentAccount current;

    public AddPicturePages(PicturePages pictures, SavePost save, CurrentAccount current) {
        this.pictures = pictures;
        this.save = save;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response add(long id, @BeanParam WriteForm form, @RestForm @Nullable FileUpload file) throws IOException {
        var post = EditorPages.post(id);
        try {
            var markdown = pictures.store(file).markdown();
            var text = form.onto(post);
            var longer = new PostForm(
                    text.title(),
                    text.subtitle(),
                    text.body().stripTrailing() + "\n\n" + markdown + "\n",
                    text.bylines(),
                    text.tags(),
                    text.series(),
                    text.slug());
            return switch (save.form(id, longer, form.basedOn(post), current.get().id)) {
                case Saving.Saved saved -> Answers.seeOther("/studio/posts/" + id + "?done=saved");
                case Saving.Overtaken it -> Answers.seeOther("/studio/posts/" + id + "/conflicts/" + it.lost().id);
            };
        } catch (BadInput fault) {
            return EditorPages.again(id, form, Faults.of(fault));
        }
    }
}
