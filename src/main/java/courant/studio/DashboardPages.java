package courant.studio;

import courant.account.CurrentAccount;
import courant.account.Role;
import courant.account.api.Cursor;
import courant.mailing.progress.MailingList;
import courant.newsletter.Newsletter;
import courant.post.PostLine;
import courant.post.PostState;
import courant.subscriber.Standing;
import courant.subscriber.Subscription;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The studio's first page: what is planned, what goes out now, what went. */
@Path("/studio")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class DashboardPages {
    private static final int MAILINGS = 20;
    private static final int POSTS = 30;
    private static final int DRAFTS = 6;
    private final MailingList mailings;
    private final CurrentAccount current;

    public DashboardPages(MailingList mailings, CurrentAccount current) {
        this.current = current;
        this.mailings = mailings;
    }

    @CheckedTemplate(basePath = "studio")
    record DashboardPage(
            Dashboard going,
            List<PostLine> drafts,
            List<PostLine> handedOver,
            List<Newsletter> newsletters,
            long subscribers,
            long pending)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response dashboard() {
        return Newsletter.first()
                .map(it -> Answers.page(page(it)))
                .orElseGet(() -> Answers.seeOther("/studio/newsletter"));
    }

    private DashboardPage page(Newsletter newsletter) {
        var drafts = PostLine.latest(null, current.onlyOwn(), Cursor.read(""), POSTS).items().stream()
                .filter(it -> it.state() == PostState.DRAFT)
                .limit(DRAFTS)
                .toList();
        return new DashboardPage(
                new Dashboard(mailings.newest(newsletter.id, current.onlyOwn(), Long.MAX_VALUE, MAILINGS)),
                drafts,
                current.is(Role.EDITOR) ? PostLine.handedOver(DRAFTS) : List.of(),
                Newsletter.all(),
                standing(newsletter, Standing.ACTIVE),
                standing(newsletter, Standing.PENDING));
    }

    private static long standing(Newsletter newsletter, Standing standing) {
        return Subscription.count("id.newsletterId = ?1 and status = ?2", newsletter.id, standing);
    }
}
