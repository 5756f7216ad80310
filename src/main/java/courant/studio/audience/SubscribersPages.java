package courant.studio.audience;

import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.subscriber.Subscriber;
import courant.subscriber.roster.NewSubscriber;
import courant.subscriber.roster.Roster;
import courant.subscriber.roster.SubscriberCounts;
import courant.subscriber.roster.SubscriberList;
import courant.subscriber.roster.SubscriberQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of readers, and the form that adds one. */
@Path("/studio/subscribers")
@RolesAllowed("editor")
@RunOnVirtualThread
public class SubscribersPages {
    private static final int SHOWN = 50;
    private final SubscriberList list;
    private final SubscriberCounts counts;
    private final Roster roster;

    public SubscribersPages(SubscriberList list, SubscriberCounts counts, Roster roster) {
        this.list = list;
        this.counts = counts;
        this.roster = roster;
    }

    @CheckedTemplate(basePath = "studio")
    record SubscribersPage(SubscriberPart part) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio")
    record NewSubscriberPage(String email, String name, boolean agreed, String newsletter, Faults faults)
            implements TemplateInstance {}

    @GET
    public Response list(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String status,
            @RestQuery @DefaultValue("9223372036854775807") long before) {
        try {
            var rows = list.page(SubscriberQuery.of(q, status), before, SHOWN + 1);
            return Answers.page(new SubscribersPage(SubscriberPart.of(rows, SHOWN, q, status, counts.now())));
        } catch (BadInput fault) {
            return Answers.seeOther("/studio/subscribers");
        }
    }

    @GET
    @Path("new")
    public Response form() {
        return Answers.page(new NewSubscriberPage("", "", false, "", Faults.NONE));
    }

    /** @param agreed a ticked box: the author states that this person wants the mails */
    @POST
    public Response add(
            @RestForm @DefaultValue("") String email,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String agreed,
            @RestForm @DefaultValue("") String newsletter) {
        try {
            var id = QuarkusTransaction.requiringNew().call(() -> join(email, name, newsletter, !agreed.isEmpty()));
            return Answers.seeOther("/studio/subscribers/" + id + "?done=added");
        } catch (BadInput fault) {
            return again(email, name, agreed, newsletter, Faults.of(fault));
        } catch (Refused fault) {
            return again(email, name, agreed, newsletter, Faults.of("email", String.valueOf(fault.getMessage())));
        }
    }

    private long join(String email, String name, String newsletter, boolean agreed) {
        var newsletters = newsletter.isEmpty() ? null : List.of(newsletter);
        var form = new NewSubscriber(email, name, newsletters, null, null, null, agreed);
        Subscriber added = roster.add(form, "studio");
        return added.id();
    }

    private static Response again(String email, String name, String agreed, String newsletter, Faults faults) {
        return Answers.refused(new NewSubscriberPage(email, name, !agreed.isEmpty(), newsletter, faults));
    }
}
