package courant.studio.write;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** What readers will get, made by what makes it for them: the mail, its plain text, the web page. Nothing is kept. */
@Path("/studio/posts/{id: \\d+}/preview/{kind: mail|text|page}")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class PreviewPages {
    /** The same for all three; nothing runs in it, and nothing comes from elsewhere. */
    private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String DARK = "@media (prefers-color-scheme: dark)";

    private final MailPreview mail;
    private final PostPreview page;
    private final Readers readers;
    private final Clock clock;

    public PreviewPages(MailPreview mail, PostPreview page, Readers readers, Clock clock) {
        this.mail = mail;
        this.page = page;
        this.readers = readers;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record TextPreview(String subject, String text) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio")
    record NoPreview(String sentence) implements TemplateInstance {}

    /** @param measure how much there is to read, in words */
    record PreviewView(String html, String measure, List<String> problems) {}

    /**
     * The post as it is saved.
     *
     * @param reader whose mail it is; see {@link Reader}
     * @param scheme {@code light} or {@code dark}, whatever the browser's is
     */
    @GET
    @Transactional
    public Response saved(
            long id,
            String kind,
            @RestQuery @DefaultValue("") String reader,
            @RestQuery @DefaultValue("") String scheme) {
        var post = Draft.of(EditorPages.post(id), WriteForm.NOTHING, clock.instant())
                .post();
        return Response.ok(inScheme(html(post, kind, readers.of(reader)), scheme))
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
        var html = html(post, kind, readers.of(""));
        return new PreviewView(html, Measure.of(post.body).toString(), problems(post));
    }

    /** A mail brings its dark scheme as one rule, which is made to hold, or not to, without asking the browser. */
    private static String inScheme(String html, String scheme) {
        return switch (scheme) {
            case "dark" -> html.replace(DARK, "@media all");
            case "light" -> html.replace(DARK, "@media not all");
            default -> html;
        };
    }

    private String html(Post post, String kind, Reader reader) {
        try {
            return switch (kind) {
                case "page" -> page.html(post);
                case "text" -> text(post, reader);
                default -> mail.of(post, reader).html();
            };
        } catch (SourceTooLarge fault) {
            return new NoPreview(String.valueOf(fault.getMessage())).render();
        }
    }

    private String text(Post post, Reader reader) {
        var reading = mail.of(post, reader);
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
