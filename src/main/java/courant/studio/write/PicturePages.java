package courant.studio.write;

import courant.account.CurrentAccount;
import courant.platform.BadInput;
import courant.post.picture.Pictures;
import courant.post.picture.StoredPicture;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes the pictures that an author chooses, pastes or drops into a text. */
@Path("/studio/pictures")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class PicturePages {
    private final Pictures pictures;
    private final CurrentAccount current;

    public PicturePages(Pictures pictures, CurrentAccount current) {
        this.pictures = pictures;
        this.current = current;
    }

    record PictureView(String markdown, String path) {}

    record NoPictureView(String sentence) {}

    /** What to put into the text; 422 with a sentence where the file is no picture that can be taken. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(@RestForm @Nullable FileUpload file) throws IOException {
        try {
            var picture = store(file);
            return Response.status(201)
                    .entity(new PictureView(picture.markdown(), picture.path()))
                    .build();
        } catch (BadInput fault) {
            return Response.status(422)
                    .entity(new NoPictureView(String.valueOf(fault.getMessage())))
                    .build();
        }
    }

    StoredPicture store(@Nullable FileUpload file) throws IOException {
        if (file == null || file.size() == 0) throw new BadInput("file", "Choose a picture that is not empty.");
        if (file.size() > Pictures.MOST_BYTES) throw new BadInput("file", "At most 12 MB are taken as a picture.");
        return pictures.store(Files.readAllBytes(file.uploadedFile()), current.get().id);
    }
}
