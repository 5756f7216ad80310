package courant.studio.write;

import courant.account.CurrentAccount;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import courant.post.Post;
import courant.post.PostForm;
import courant.post.PostLine;
import courant.post.label.Authors;
import courant.studio.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of posts, and the button that begins one. */
@Path("/studio/posts")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class PostsPages {
    private static final int SHOWN = 30;
    private final CurrentAccount current;
    private final PostStandings standings;
    private final Clock clock;

    public PostsPages(CurrentAccount current, PostStandings standings, Clock clock) {
        this.current = current;
        this.standings = standings;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record PostsPage(List<PostStanding> posts, List<Newsletter> newsletters, String next) implements TemplateInstance {}

    @GET
    @Transactional
    public Response list(@RestQuery @DefaultValue("") String from) {
        Page<PostLine> page = PostLine.latest(null, current.onlyOwn(), Cursor.read(from), SHOWN);
        var next = page.next() == null ? "" : page.next();
        return Answers.page(new PostsPage(standings.of(page.items()), Newsletter.live(), next));
    }

    @POST
    @Transactional
    public Response begin(@RestForm @DefaultValue("") String newsletter) {
        var author = current.get();
        var now = clock.instant();
        var byline = List.of(Authors.of(author, now).word());
        var form = new PostForm("", "", "", byline, List.of(), null, null);
        var post = Post.draft(chosen(newsletter), form, author.id, now);
        return Answers.seeOther("/studio/posts/" + post.id);
    }

    private static Newsletter chosen(String slug) {
        var chosen = slug.isEmpty() ? Newsletter.first() : Newsletter.bySlug(slug);
        return chosen.orElseThrow(() -> Refused.notFound("There is no such newsletter."));
    }
}
