package courant.talk.desk;

import courant.account.Audit;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.talk.Held;
import courant.talk.RulesForm;
import courant.talk.TalkRules;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Comments for programs: editors see to all, authors to those under own posts. */
@Path("/api/v1/comments")
@Tag(name = "Comments")
@RolesAllowed("author")
@RunOnVirtualThread
public class CommentApi {
    private final Desk desk;
    private final Audit audit;

    public CommentApi(Desk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** What is absent stays. */
    public record RulesInput(
            @Nullable Boolean open,
            @Nullable String held,
            @Nullable Integer days,
            @Nullable Boolean likes,
            @Nullable Boolean mails) {
        RulesForm over(RulesForm old) {
            return new RulesForm(
                    Objects.requireNonNullElse(open, old.open()),
                    held == null ? old.held() : Held.of(held),
                    Objects.requireNonNullElse(days, old.days()),
                    Objects.requireNonNullElse(likes, old.likes()),
                    Objects.requireNonNullElse(mails, old.mails()));
        }
    }

    @GET
    public Page<CommentLine> list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("post") @DefaultValue("0") long post,
            @QueryParam("cursor") @Nullable String cursor) {
        if (!state.matches("|held|shown|removed")) throw new BadInput("state", "Choose held, shown or removed.");
        return desk.list(state, post, Cursor.read(cursor), Page.SIZE);
    }

    @PUT
    @Path("{id: \\d+}/approval")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public CommentLine approve(@RestPath long id) {
        desk.approve(id);
        return desk.line(id);
    }

    @DELETE
    @Path("{id: \\d+}/approval")
    @Transactional
    public CommentLine hold(@RestPath long id) {
        desk.hold(id);
        return desk.line(id);
    }

    @DELETE
    @Path("{id: \\d+}")
    @Transactional
    public void remove(@RestPath long id) {
        desk.remove(id);
    }

    @PUT
    @Path("{id: \\d+}/restoration")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public CommentLine restore(@RestPath long id) {
        desk.restore(id);
        return desk.line(id);
    }

    @PUT
    @Path("readers/{reader: \\d+}/block")
    @RolesAllowed("editor")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public void block(@RestPath long reader) {
        desk.block(reader);
    }

    @DELETE
    @Path("readers/{reader: \\d+}/block")
    @RolesAllowed("editor")
    @Transactional
    public void unblock(@RestPath long reader) {
        desk.unblock(reader);
    }

    @GET
    @Path("rules/{newsletter}")
    @Transactional
    public RulesForm rules(@RestPath String newsletter) {
        return TalkRules.of(found(newsletter).id).form();
    }

    @PUT
    @Path("rules/{newsletter}")
    @RolesAllowed("editor")
    @Transactional
    public RulesForm choose(@RestPath String newsletter, @Nullable RulesInput sent) {
        if (sent == null) throw new BadInput("", "Send what is to change: open, held, days, likes, mails.");
        var meant = found(newsletter);
        var chosen = sent.over(TalkRules.of(meant.id).form());
        TalkRules.choose(meant.id, chosen);
        audit.write("change comments", "newsletter " + meant.id, Map.of("open", chosen.open(), "held", chosen.held()));
        return chosen;
    }

    private static Newsletter found(String slug) {
        return Newsletter.bySlug(slug).orElseThrow(() -> Refused.notFound("There is no newsletter " + slug + "."));
    }
}
