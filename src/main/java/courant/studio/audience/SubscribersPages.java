package courant.studio.audience;

import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.subscriber.Subscriber;
import courant.subscriber.bulk.Bulks;
import courant.subscriber.roster.NewSubscriber;
import courant.subscriber.roster.Roster;
import courant.subscriber.roster.SubscriberCounts;
import courant.subscriber.roster.SubscriberList;
import courant.subscriber.roster.SubscriberQuery;
import courant.subscriber.segment.SavedSegment;
import courant.subscriber.segment.Vocabulary;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
    private final Bulks bulks;
    private final Vocabulary vocabulary;

    public SubscribersPages(
            SubscriberList list, SubscriberCounts counts, Roster roster, Bulks bulks, Vocabulary vocabulary) {
        this.bulks = bulks;
        this.vocabulary = vocabulary;
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
            @BeanParam Wish.Asked asked,
            @RestQuery @DefaultValue("9223372036854775807") long before,
            @RestQuery @DefaultValue("0") long changed) {
        var wish = asked.wish();
        try {
            var rows = list.page(SubscriberQuery.of(wish.typed()), before, SHOWN + 1);
            return Answers.page(new SubscribersPage(
                    SubscriberPart.of(rows, SHOWN, wish, counts.now(), choices(), bulks.find(changed))));
        } catch (BadInput fault) {
            return Answers.seeOther("/studio/subscribers");
        }
    }

    private SubscriberPart.Choices choices() {
        return new SubscriberPart.Choices(Newsletter.all(), SavedSegment.everyOne(), vocabulary.tags());
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
