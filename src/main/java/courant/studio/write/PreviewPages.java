package courant.studio.write;

import courant.account.CurrentAccount;
import courant.archive.PostPreview;
import courant.markdown.SourceTooLarge;
import courant.post.Post;
import courant.post.PostProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What readers will get, made by what makes it for them: the mail, its plain text, the web page. Nothing is kept. */
@Path("/studio/posts/{id: \\d+}/preview/{kind: mail|text|page}")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class PreviewPages {
    /** The same for all three; nothing runs in it, and nothing comes from elsewhere. */
    private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final MailPreview mail;
    private final PostPreview page;
    private final CurrentAccount current;
    private final Clock clock;

    public PreviewPages(MailPreview mail, PostPreview page, CurrentAccount current, Clock clock) {
        this.mail = mail;
        this.page = page;
        this.current = current;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record TextPreview(String subject, String text) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio")
    record NoPreview(String sentence) implements TemplateInstance {}

    /** @param measure how much there is to read, in words */
    record PreviewView(String html, String measure, List<String> problems) {}

    /** The post as it is saved. */
    @GET
    @Transactional
    public Response saved(long id, String kind) {
        var post = EditorPages.post(id);
        return Response.ok(
                        html(Draft.of(post, WriteForm.NOTHING, clock.instant()).post(), kind))
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The post as it stands in the editor. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public PreviewView typed(long id, String kind, @BeanParam WriteForm form) {
        var post = Draft.of(EditorPages.post(id), form, clock.instant()).post();
        var html = html(post, kind);
        return new PreviewView(html, Measure.of(post.body).toString(), problems(post));
    }

    private String html(Post post, String kind) {
        try {
            return switch (kind) {
                case "page" -> page.html(post);
                case "text" -> text(post);
                default -> mail.of(post, current.get()).html();
            };
        } catch (SourceTooLarge fault) {
            return new NoPreview(String.valueOf(fault.getMessage())).render();
        }
    }

    private String text(Post post) {
        var reading = mail.of(post, current.get());
        return new TextPreview(reading.subject(), reading.text()).render();
    }

    private List<String> problems(Post post) {
        try {
            return Stream.concat(post.problems().stream().map(PostProblem::sentence), mail.warning(post).stream())
                    .toList();
        } catch (SourceTooLarge fault) {
            return List.of(String.valueOf(fault.getMessage()));
        }
    }
}
