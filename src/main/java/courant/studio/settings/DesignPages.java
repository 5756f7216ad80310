package courant.studio.settings;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.mail.design.Designs;
import courant.mail.design.Sheet;
import courant.newsletter.NewsletterDress;
import courant.platform.BadInput;
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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** How the newsletter's mails look, beside a mail that looks so. */
@Path("/studio/settings/design")
@RolesAllowed("author")
@RunOnVirtualThread
public class DesignPages {
    private final Designs designs;
    private final Pictures pictures;
    private final DesignPreview preview;
    private final CurrentAccount current;
    private final Audit audit;

    public DesignPages(Designs designs, Pictures pictures, DesignPreview preview, CurrentAccount current, Audit audit) {
        this.designs = designs;
        this.pictures = pictures;
        this.preview = preview;
        this.current = current;
        this.audit = audit;
    }

    /** @param broken what keeps designs of the operator's from being offered */
    @CheckedTemplate(basePath = "studio")
    record DesignPage(
            ChosenNewsletter chosen,
            NewsletterDress dress,
            List<Sheet> designs,
            List<String> broken,
            String preview,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response design(@RestQuery @DefaultValue("") String newsletter) {
        var chosen = ChosenNewsletter.of(newsletter);
        return Answers.page(page(chosen, NewsletterDress.of(chosen.newsletter()), Faults.NONE));
    }

    @POST
    @RolesAllowed("editor")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response change(@BeanParam TypedDress typed, @RestForm("newsletter") @DefaultValue("") String slug)
            throws IOException {
        var chosen = ChosenNewsletter.of(slug);
        var newsletter = chosen.newsletter();
        var dress = typed.onto(NewsletterDress.of(newsletter));
        try {
            newsletter.dress(checked(dress, typed.upload()));
        } catch (BadInput fault) {
            return Answers.refused(page(chosen.unchanged(), dress, Faults.of(fault)));
        }
        audit.write("change design", "newsletter " + newsletter.id, Map.of("design", newsletter.design));
        return Answers.seeOther(chosen.at("/studio/settings/design", "done=saved"));
    }

    /** A mail in this dress: the newest post, or a sample. */
    @GET
    @Path("preview")
    @Transactional
    public Response preview(
            @RestQuery @Nullable String design,
            @RestQuery @Nullable String accent,
            @RestQuery("newsletter") @DefaultValue("") String slug) {
        var newsletter = ChosenNewsletter.of(slug).newsletter();
        var dress = new TypedDress(design, accent, null, null).onto(NewsletterDress.of(newsletter));
        return preview.answer(newsletter, dress);
    }

    private NewsletterDress checked(NewsletterDress dress, @Nullable FileUpload file) throws IOException {
        if (!designs.has(dress.design())) {
            throw new BadInput("design", "There is no design \"" + dress.design() + "\" here. Choose one of these.");
        }
        return file == null ? dress : dress.with(logo(file));
    }

    private NewsletterDress.Logo logo(FileUpload file) throws IOException {
        if (file.size() > Pictures.MOST_BYTES) throw new BadInput("file", "At most 12 MB are taken as a picture.");
        var kept = pictures.store(Files.readAllBytes(file.uploadedFile()), current.get().id);
        return new NewsletterDress.Logo(kept.path(), kept.width(), kept.height());
    }

    private DesignPage page(ChosenNewsletter chosen, NewsletterDress dress, Faults faults) {
        return new DesignPage(
                chosen, dress, designs.all(), designs.problems(), DesignPreview.address(dress, chosen.slug()), faults);
    }
}
