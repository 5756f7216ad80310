package courant.studio.audience;

import courant.mailing.progress.Mailed;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.subscriber.Consent;
import courant.subscriber.Subscriber;
import courant.subscriber.roster.Roster;
import courant.subscriber.roster.SubscriberList;
import courant.subscriber.roster.SubscriberView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import javax.sql.DataSource;

/** One reader: standing, what they agreed to, what they were sent. */
@Path("/studio/subscribers/{id: \\d+}")
@RolesAllowed("editor")
@RunOnVirtualThread
public class SubscriberPages {
    private static final int SHOWN = 20;
    private final SubscriberList list;
    private final Roster roster;
    private final DataSource database;

    public SubscriberPages(SubscriberList list, Roster roster, DataSource database) {
        this.list = list;
        this.roster = roster;
        this.database = database;
    }

    @CheckedTemplate(basePath = "studio")
    record SubscriberPage(SubscriberView who, List<Joined> newsletters, List<Consent> consents, List<Mailed> mailed)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response reader(long id) {
        var who = list.find(id).orElseThrow(SubscriberPages::unknown);
        var newsletters = known(id).subscriptions().stream()
                .flatMap(it -> Newsletter.byId(it.id.newsletterId()).stream().map(of -> new Joined(of.name, it)))
                .toList();
        return Answers.page(new SubscriberPage(who, newsletters, Consent.of(id), Mailed.to(id, SHOWN, database)));
    }

    @POST
    @Path("removal")
    @Transactional
    public Response remove(long id) {
        roster.erase(known(id));
        return Answers.seeOther("/studio/subscribers?done=removed");
    }

    @POST
    @Path("suppression")
    @Transactional
    public Response suppress(long id) {
        roster.suppress(known(id), "by an author");
        return Answers.seeOther("/studio/subscribers/" + id + "?done=suppressed");
    }

    private static Subscriber known(long id) {
        return Subscriber.byId(id).orElseThrow(SubscriberPages::unknown);
    }

    private static Refused unknown() {
        return Refused.notFound("There is no subscriber with this number; perhaps somebody removed them.");
    }
}
