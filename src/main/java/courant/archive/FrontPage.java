package courant.archive;

import courant.markdown.Picture;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.PostLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /}: the newest post, a few before it, and the way to get the next one by mail. */
@Path("/")
@RunOnVirtualThread
public class FrontPage {
    private static final int EARLIER = 6;
    private final Site site;

    public FrontPage(Site site) {
        this.site = site;
    }

    @CheckedTemplate(basePath = "archive")
    record Front(SiteView site, @Nullable PostView newest, List<LineView> earlier, RawString data)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response show(@Context Request request) {
        return Fresh.page(request, html(SiteView.now(site)));
    }

    String html(SiteView shell) {
        var newest = Post.newest(1).stream().findFirst();
        var page = new Front(
                shell,
                newest.map(it -> PostView.of(it, site)).orElse(null),
                earlier(newest, shell.look().theme().pictures()),
                JsonLd.of(shell));
        return shell.say(page).render();
    }

    private static List<LineView> earlier(Optional<Post> newest, boolean pictures) {
        var dates = Dates.here();
        return newest.stream()
                .flatMap(it -> PostLine.publishedBefore(it, EARLIER).stream())
                .map(line -> LineView.of(line, dates).with(pictures ? picture(line) : null))
                .toList();
    }

    private static @Nullable String picture(PostLine line) {
        var path = Post.byId(line.id()).flatMap(PostView::picture).map(Picture::src);
        return path.flatMap(Narrower::of).or(() -> path).orElse(null);
    }
}
