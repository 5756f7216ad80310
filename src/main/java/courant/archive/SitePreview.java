package courant.archive;

import courant.newsletter.look.LookForm;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.PostLine;
import jakarta.enterprise.context.ApplicationScoped;

/** The site as it would be with another look, made by what makes it for readers. */
@ApplicationScoped
public class SitePreview {
    private final FrontPage front;
    private final PostPages posts;
    private final Site site;

    public SitePreview(FrontPage front, PostPages posts, Site site) {
        this.front = front;
        this.posts = posts;
        this.site = site;
    }

    public String front(LookForm look) {
        return front.html(SiteView.now(site).with(look));
    }

    /** The newest post; the front page where there is none. */
    public String post(LookForm look) {
        return PostLine.published(1).stream()
                .findFirst()
                .flatMap(it -> Post.byId(it.id()))
                .map(it -> posts.html(it, SiteView.about(it.newsletter, site).with(look)))
                .orElseGet(() -> front(look));
    }
}
