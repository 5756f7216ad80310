package courant.studio.draft;

import courant.account.CurrentAccount;
import courant.account.Role;
import courant.mailing.preflight.Preflight;
import courant.mailing.preflight.Report;
import courant.mailing.trial.TestForm;
import courant.mailing.trial.TestMails;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.PostProblem;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.studio.write.MailPreview;
import courant.studio.write.Measure;
import courant.studio.write.Reader;
import courant.studio.write.Readers;
import courant.subscriber.roster.SubscriberList;
import courant.subscriber.roster.SubscriberQuery;
import courant.subscriber.roster.SubscriberView;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A saved post in every way in which readers will get it, for whichever reader, with a test and the preflight beside it. */
@Path("/studio/posts/{id: \\d+}")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class PreviewPage {
    private static final List<String> WAYS = List.of("desktop", "phone", "dark", "text", "page");
    private static final int FOUND = 8;
    private final MailPreview mail;
    private final Readers readers;
    private final SubscriberList subscribers;
    private final Preflight preflight;
    private final TestMails tests;
    private final CurrentAccount current;

    public PreviewPage(
            MailPreview mail,
            Readers readers,
            SubscriberList subscribers,
            Preflight preflight,
            TestMails tests,
            CurrentAccount current) {
        this.mail = mail;
        this.readers = readers;
        this.subscribers = subscribers;
        this.preflight = preflight;
        this.tests = tests;
        this.current = current;
    }

    @CheckedTemplate(basePath = "studio")
    record SightPage(Sight sight, Report preflight, Faults faults) implements TemplateInstance {}

    /** @param q a part of an address; shows whom it comes upon */
    @GET
    @Path("preview")
    public Response look(
            long id,
            @RestQuery @DefaultValue("desktop") String as,
            @RestQuery @DefaultValue(Readers.MADE_UP) String reader,
            @RestQuery @DefaultValue("") String q) {
        try {
            return Answers.page(page(id, as, reader, q, current.get().email, Faults.NONE));
        } catch (BadInput fault) {
            return Answers.refused(page(id, as, reader, "", current.get().email, Faults.of(fault)));
        }
    }

    @POST
    @Path("tests")
    @RolesAllowed("author")
    public Response test(
            long id,
            @RestForm @DefaultValue("") String to,
            @RestForm @DefaultValue("desktop") String as,
            @RestForm @DefaultValue(Readers.MADE_UP) String reader) {
        try {
            QuarkusTransaction.requiringNew().run(() -> send(id, addresses(to), readers.of(reader)));
            return Answers.seeOther(
                    "/studio/posts/" + id + "/preview?done=tested&as=" + way(as) + "&reader=" + safe(reader));
        } catch (BadInput fault) {
            return refused(id, as, reader, to, String.valueOf(fault.getMessage()));
        } catch (Refused fault) {
            if (fault.status() == 404) throw fault;
            return refused(id, as, reader, to, String.valueOf(fault.getMessage()));
        }
    }

    private void send(long id, TestForm form, Reader as) {
        tests.sendAs(id, form, current.get(), as.name(), as.attributes());
    }

    private Response refused(long id, String as, String reader, String to, String sentence) {
        return Answers.refused(page(id, as, reader, "", to, Faults.of("to", sentence)));
    }

    private SightPage page(long id, String as, String reader, String q, String to, Faults faults) {
        var sight = QuarkusTransaction.requiringNew().call(() -> sight(id, way(as), reader, q, to));
        var report = current.is(Role.AUTHOR) ? Report.of(preflight.ofPost(id)) : Report.NONE;
        return new SightPage(sight, report, faults);
    }

    private Sight sight(long id, String as, String key, String q, String to) {
        var post = Drafts.post(id);
        var reader = readers.of(key);
        var reading = mail.of(post, reader);
        var problems = Stream.concat(post.problems().stream().map(PostProblem::sentence), mail.warning(post).stream());
        return new Sight(
                id,
                post.title.isBlank() ? "Untitled" : post.title,
                as,
                reader,
                readers.mayChoose(),
                q,
                found(q),
                post.newsletter.senderName,
                reading.subject(),
                Sight.preheader(reading.html()),
                Measure.of(post.body),
                problems.toList(),
                to);
    }

    private List<SubscriberView> found(String q) {
        if (q.isBlank() || !readers.mayChoose()) return List.of();
        return subscribers.page(SubscriberQuery.of(q, null), SubscriberList.NEWEST, FOUND);
    }

    private static TestForm addresses(String to) {
        return new TestForm(
                Arrays.stream(to.split("[,;\\s]+")).filter(it -> !it.isBlank()).toList());
    }

    private static String way(String as) {
        return WAYS.contains(as) ? as : "desktop";
    }

    private static String safe(String reader) {
        return reader.matches("[a-z0-9-]{0,20}") ? reader : Readers.MADE_UP;
    }
}
