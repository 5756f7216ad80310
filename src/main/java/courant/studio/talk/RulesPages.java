package courant.studio.talk;

import courant.account.Audit;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.talk.Held;
import courant.talk.RulesForm;
import courant.talk.TalkRules;
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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** Whether and how readers talk, for each newsletter. */
@Path("/studio/settings/comments")
@RolesAllowed("editor")
@RunOnVirtualThread
public class RulesPages {
    private final Audit audit;

    public RulesPages(Audit audit) {
        this.audit = audit;
    }

    /** A newsletter with its rules, or with what was typed for it. */
    public record Choice(
            long id, String name, boolean open, String held, String days, boolean likes, boolean mails, Faults faults) {
        static Choice of(Newsletter it) {
            var rules = TalkRules.of(it.id);
            return new Choice(
                    it.id,
                    it.name,
                    rules.open,
                    rules.held.word(),
                    String.valueOf(rules.days),
                    rules.likes,
                    rules.mails,
                    Faults.NONE);
        }
    }

    @CheckedTemplate(basePath = "studio")
    record TalkRulesPage(List<Choice> choices) implements TemplateInstance {}

    @GET
    @Transactional
    public Response page() {
        return Answers.page(
                new TalkRulesPage(Newsletter.all().stream().map(Choice::of).toList()));
    }

    @POST
    @Transactional
    public Response choose(
            @RestForm long newsletter,
            @RestForm @DefaultValue("") String open,
            @RestForm @DefaultValue("first") String held,
            @RestForm @DefaultValue("") String days,
            @RestForm @DefaultValue("") String likes,
            @RestForm @DefaultValue("") String mails) {
        var meant = Newsletter.byId(newsletter).orElseThrow(() -> Refused.notFound("There is no such newsletter."));
        try {
            TalkRules.choose(
                    meant.id,
                    new RulesForm(!open.isEmpty(), Held.of(held), number(days), !likes.isEmpty(), !mails.isEmpty()));
        } catch (BadInput fault) {
            var typed = new Choice(
                    meant.id,
                    meant.name,
                    !open.isEmpty(),
                    held,
                    days,
                    !likes.isEmpty(),
                    !mails.isEmpty(),
                    Faults.of(fault));
            return Answers.refused(new TalkRulesPage(Newsletter.all().stream()
                    .map(it -> it.id == meant.id ? typed : Choice.of(it))
                    .toList()));
        }
        audit.write("change comments", "newsletter " + meant.id, Map.of("open", !open.isEmpty(), "held", held));
        return Answers.seeOther("/studio/settings/comments?done=saved");
    }

    private static int number(String typed) {
        var text = typed.strip();
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }
}
