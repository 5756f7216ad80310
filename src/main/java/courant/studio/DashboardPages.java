package courant.studio;

import courant.account.CurrentAccount;
import courant.account.Role;
import courant.account.api.Cursor;
import courant.insight.growth.Growth;
import courant.insight.growth.GrowthView;
import courant.insight.growth.Span;
import courant.mailing.progress.MailingList;
import courant.mailing.progress.MailingView;
import courant.newsletter.Newsletter;
import courant.post.PostLine;
import courant.post.PostState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The studio's first page: what is planned, what goes out now, what went. */
@Path("/studio")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class DashboardPages {
    private static final int MAILINGS = 20;
    private static final int POSTS = 30;
    private static final int DRAFTS = 6;
    private static final int READERSHIPS = 6;
    private static final int GROWTH_DAYS = 30;
    private final MailingList mailings;
    private final CurrentAccount current;
    private final Growth growth;

    public DashboardPages(MailingList mailings, CurrentAccount current, Growth growth) {
        this.growth = growth;
        this.current = current;
        this.mailings = mailings;
    }

    @CheckedTemplate(basePath = "studio")
    record DashboardPage(
            Dashboard going,
            List<PostLine> drafts,
            List<PostLine> handedOver,
            List<Newsletter> newsletters,
            List<Readership> readers,
            Optional<GrowthView> growth)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response dashboard() {
        var newsletters = Newsletter.live();
        return newsletters.isEmpty() ? Answers.seeOther("/studio/newsletter") : Answers.page(page(newsletters));
    }

    private DashboardPage page(List<Newsletter> newsletters) {
        var drafts = PostLine.latest(null, current.onlyOwn(), Cursor.read(""), POSTS).items().stream()
                .filter(it -> it.state() == PostState.DRAFT)
                .limit(DRAFTS)
                .toList();
        return new DashboardPage(
                new Dashboard(latest(newsletters)),
                drafts,
                current.is(Role.EDITOR) ? PostLine.handedOver(DRAFTS) : List.of(),
                newsletters,
                newsletters.stream().limit(READERSHIPS).map(Readership::of).toList(),
                current.is(Role.EDITOR) ? Optional.of(growth()) : Optional.empty());
    }

    /** Of all newsletters together. */
    private GrowthView growth() {
        return growth.over(Span.last(GROWTH_DAYS, growth.today(null)), null);
    }

    /** Of all newsletters, the newest first. */
    private List<MailingView> latest(List<Newsletter> newsletters) {
        return newsletters.stream()
                .flatMap(it -> mailings.newest(it.id, current.onlyOwn(), Long.MAX_VALUE, MAILINGS).stream())
                .sorted(Comparator.comparing(MailingView::id).reversed())
                .limit(MAILINGS)
                .toList();
    }
}
