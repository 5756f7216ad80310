package courant.studio.draft;

import courant.account.CurrentAccount;
import courant.platform.BadInput;
import courant.post.Post;
import courant.post.SavePost;
import courant.post.picture.Pictures;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The picture above a post: uploaded, or chosen among those in its text. The editor's script loads the panel anew from here. */
@Path("/studio/posts/{id: \\d+}/cover")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class CoverPages {
    private final SavePost save;
    private final Pictures pictures;
    private final CurrentAccount current;

    public CoverPages(SavePost save, Pictures pictures, CurrentAccount current) {
        this.save = save;
        this.pictures = pictures;
        this.current = current;
    }

    @CheckedTemplate(basePath = "studio")
    record CoverPage(Post post, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public Response page(long id) {
        return Answers.page(new CoverPage(Drafts.post(id), Faults.NONE));
    }

    /** @param cover the path of a picture that is here already; {@code none} takes the cover away */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(
            long id,
            @RestForm @DefaultValue("") String cover,
            @RestForm @DefaultValue("") String coverAlt,
            @RestForm @Nullable FileUpload coverFile)
            throws IOException {
        try {
            var picture = coverFile != null && coverFile.size() > 0 ? uploaded(coverFile) : cover;
            if (picture.isEmpty()) throw new BadInput("coverFile", "Choose a picture first.");
            save.cover(id, picture.equals("none") ? "" : picture, coverAlt);
            return Answers.seeOther("/studio/posts/" + id + "/cover?done=saved");
        } catch (BadInput fault) {
            var field = fault.field().equals("coverAlt") ? "coverAlt" : "coverFile";
            return Answers.refused(
                    new CoverPage(Drafts.post(id), Faults.of(field, String.valueOf(fault.getMessage()))));
        }
    }

    private String uploaded(FileUpload file) throws IOException {
        if (file.size() > Pictures.MOST_BYTES) throw new BadInput("coverFile", "At most 12 MB are taken as a picture.");
        return pictures.store(Files.readAllBytes(file.uploadedFile()), current.get().id)
                .path();
    }
}
