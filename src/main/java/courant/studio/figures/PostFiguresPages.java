package courant.studio.figures;

import courant.account.CurrentAccount;
import courant.insight.Csv;
import courant.insight.counting.Attention;
import courant.insight.counting.Clicks;
import courant.insight.counting.LinkFigures;
import courant.insight.mailed.Median;
import courant.insight.mailed.PostFigures;
import courant.insight.mailed.Posts;
import courant.insight.mailed.SentMailing;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import courant.studio.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What became of each post. Authors see their own (OwnWork keeps them from others'). */
@Path("/studio/figures")
@RolesAllowed("author")
@RunOnVirtualThread
public class PostFiguresPages {
    private static final int SHOWN = 50;
    private static final int MOST_IN_FILE = 10_000;
    private final Posts posts;
    private final CurrentAccount current;
    private final Clicks clicks;

    public PostFiguresPages(Posts posts, Clicks clicks, CurrentAccount current) {
        this.clicks = clicks;
        this.posts = posts;
        this.current = current;
    }

    @CheckedTemplate(basePath = "studio")
    record PostsFiguresPage(List<PostFigures> posts, Usual usual, List<Newsletter> newsletters, String slug, long next)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio")
    record PostFiguresPage(
            PostFigures it, Median usual, Attention attention, List<LinkFigures> links, List<SentMailing> mailings)
            implements TemplateInstance {}

    @GET
    @Path("posts")
    @Transactional
    public Response list(@BeanParam Asked asked, @RestQuery @DefaultValue("9223372036854775807") long before) {
        var rows = posts.list(id(asked.chosen()), current.onlyOwn(), before, SHOWN + 1);
        var more = rows.size() > SHOWN;
        var shown = more ? rows.subList(0, SHOWN) : rows;
        return Answers.page(new PostsFiguresPage(
                shown,
                Usual.of(shown, posts),
                Newsletter.all(),
                asked.newsletter,
                more ? shown.getLast().key() : 0));
    }

    @GET
    @Path("posts.csv")
    @Transactional
    public Response file(@BeanParam Asked asked) {
        var rows = posts.list(id(asked.chosen()), current.onlyOwn(), Long.MAX_VALUE, MOST_IN_FILE);
        return Files.csv(
                "posts",
                Csv.of(
                                "post",
                                "title",
                                "sent_at",
                                "intended",
                                "delivered",
                                "bounced",
                                "bad_address",
                                "bad_mailbox",
                                "refused",
                                "bounced_otherwise",
                                "deferred",
                                "skipped",
                                "uncertain",
                                "unsubscribed",
                                "complained",
                                "replied")
                        .rows(rows, PostFiguresPages::cells));
    }

    private static @Nullable Object[] cells(PostFigures it) {
        return new @Nullable Object[] {
            it.id(),
            it.title(),
            it.sentAt(),
            it.intended(),
            it.delivered(),
            it.bounced(),
            it.badAddress(),
            it.badMailbox(),
            it.badPolicy(),
            it.badOther(),
            it.deferred(),
            it.skipped(),
            it.uncertain(),
            it.unsubscribed(),
            it.complained(),
            it.replied()
        };
    }

    @GET
    @Path("posts/{id: \\d+}")
    @Transactional
    public Response post(long id) {
        var figures = posts.of(id)
                .orElseThrow(() -> Refused.notFound(
                        "This post has no figures yet; they come a minute after it goes out by mail."));
        return Answers.page(new PostFiguresPage(
                figures,
                posts.median(figures.newsletterId()),
                clicks.attention(id),
                clicks.links(id),
                posts.mailings(id)));
    }

    @GET
    @Path("posts/{id: \\d+}/links.csv")
    @Transactional
    public Response links(long id) {
        return Files.csv(
                "links",
                Csv.of("link", "readers", "clicks", "clicks_by_machines").rows(clicks.links(id), it ->
                        new Object[] {it.address(), it.readers(), it.clicks(), it.machines()}));
    }

    private static @Nullable Long id(@Nullable Newsletter newsletter) {
        return newsletter == null ? null : newsletter.id;
    }
}
