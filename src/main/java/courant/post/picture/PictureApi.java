package courant.post.picture;

import courant.account.CurrentAccount;
import courant.platform.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Pictures for programs: the file itself as the body, or a form with the field {@code file}. */
@Path("/api/v1/pictures")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class PictureApi {
    private final Pictures pictures;
    private final CurrentAccount current;
    private final Site site;

    public PictureApi(Pictures pictures, CurrentAccount current, Site site) {
        this.pictures = pictures;
        this.current = current;
        this.site = site;
    }

    /** A picture as it is kept; {@code markdown} is what goes into a post. */
    public record PictureView(URI url, int width, int height, String markdown) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response upload(byte[] file) {
        return stored(file);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response uploadForm(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) throw Pictures.bad("Put the picture into the field \"file\".");
        try {
            return stored(Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response stored(byte[] file) {
        var it = pictures.store(file, current.get().id);
        var url = site.at(it.path());
        return Response.created(url)
                .entity(new PictureView(url, it.width(), it.height(), it.markdown()))
                .build();
    }
}
