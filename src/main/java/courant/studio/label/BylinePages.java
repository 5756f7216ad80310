package courant.studio.label;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.account.Role;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.label.Author;
import courant.post.label.AuthorForm;
import courant.post.label.Authors;
import courant.post.picture.Pictures;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** One author: what readers are told, and who turned out to be the same. */
@Path("/studio/bylines/{id: \\d+}")
@RolesAllowed("editor")
@RunOnVirtualThread
public class BylinePages {
    private static final int OTHERS = 500;
    private final CurrentAccount current;
    private final Pictures pictures;
    private final Audit audit;
    private final Clock clock;

    public BylinePages(CurrentAccount current, Pictures pictures, Audit audit, Clock clock) {
        this.current = current;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param others whom this one can be merged into */
    @CheckedTemplate(basePath = "studio")
    record BylinePage(Author author, AuthorForm form, boolean mayChange, List<Author> others, Faults faults)
            implements TemplateInstance {}

    @GET
    @RolesAllowed("contributor")
    @Transactional
    public Response show(long id) {
        var author = Authors.standing(id);
        return Answers.page(page(author, AuthorForm.of(author), Faults.NONE));
    }

    /** One's own, or as an editor anybody's. */
    @POST
    @RolesAllowed("contributor")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response change(long id, @BeanParam TypedByline typed) throws IOException {
        var author = Authors.standing(id);
        if (!mayChange(author))
            throw Refused.forbidden("You may change your own profile; the others are the editors'.");
        var form = typed.onto(AuthorForm.of(author));
        try {
            author.change(form.with(
                    typed.upload().isPresent() ? portrait(typed.upload().get()) : form.portrait()));
        } catch (BadInput fault) {
            Author.getEntityManager().detach(author);
            return Answers.refused(page(author, form, Faults.of(fault)));
        }
        audit.write("change author", "author " + id, Map.of("name", author.name));
        return Answers.seeOther("/studio/bylines/" + id + "?done=saved");
    }

    @POST
    @Path("merger")
    @Transactional
    public Response merge(long id, @RestForm @DefaultValue("0") long into) {
        var author = Authors.standing(id);
        var other = Authors.standing(into);
        author.mergeInto(other);
        audit.write("merge author", "author " + id, Map.of("into", into));
        return Answers.seeOther("/studio/bylines/" + into + "?done=merged&undo=/studio/bylines/" + id + "/undo");
    }

    @POST
    @Path("removal")
    @Transactional
    public Response remove(long id) {
        var author = Authors.standing(id);
        author.remove(clock.instant());
        audit.write("remove author", "author " + id, Map.of("name", author.name));
        return Answers.seeOther("/studio/bylines?done=author-removed&undo=/studio/bylines/" + id + "/undo");
    }

    @POST
    @Path("undo")
    @Transactional
    public Response undo(long id) {
        var author = Authors.byId(id).orElseThrow(() -> Refused.notFound("There is no author with this number."));
        author.restore();
        audit.write("restore author", "author " + id, Map.of("name", author.name));
        return Answers.seeOther("/studio/bylines/" + id + "?done=undone");
    }

    private Optional<AuthorForm.Portrait> portrait(FileUpload file) throws IOException {
        if (file.size() > Pictures.MOST_BYTES) throw new BadInput("file", "At most 12 MB are taken as a picture.");
        var kept = pictures.store(Files.readAllBytes(file.uploadedFile()), current.get().id);
        return Optional.of(new AuthorForm.Portrait(kept.path(), kept.width(), kept.height()));
    }

    private BylinePage page(Author author, AuthorForm form, Faults faults) {
        var others = Authors.choices(OTHERS).stream()
                .filter(it -> it.id() != author.id())
                .toList();
        return new BylinePage(author, form, mayChange(author), others, faults);
    }

    private boolean mayChange(Author it) {
        return current.is(Role.EDITOR)
                || Objects.equals(it.accountId, current.id().orElse(null));
    }
}
