package courant.talk.answer;

import courant.account.entry.Pages;
import courant.newsletter.site.SiteView;
import courant.newsletter.site.Spoken;
import courant.platform.Refused;
import courant.platform.Site;
import courant.platform.web.FromOtherSites;
import courant.subscriber.ReaderWords;
import courant.subscriber.Subscriber;
import courant.talk.Commenter;
import courant.talk.TalkWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Ends mails about answers, by a button or by the mail program's own (RFC 8058); opening it changes nothing. */
@Path("/unsubscribe/answers/{token}")
@RunOnVirtualThread
public class AnswersPages {
    private final AnswersLink link;
    private final Site site;

    AnswersPages(AnswersLink link, Site site) {
        this.link = link;
        this.site = site;
    }

    /** @param on whether the reader gets such mails */
    @CheckedTemplate(basePath = "talk")
    record AnswersPage(SiteView site, String token, boolean on) implements TemplateInstance {}

    @GET
    @Transactional
    public Response page(@RestPath String token) {
        return show(token);
    }

    /** @param from {@code page} from the button of our page; anything else comes from a mail program */
    @POST
    @FromOtherSites
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Transactional
    public Response stop(@RestPath String token, @RestForm @Nullable String from) {
        want(token, false);
        return "page".equals(from) ? show(token) : plain(token);
    }

    /** Whatever a mail program posts. */
    @POST
    @FromOtherSites
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response stopAnyway(@RestPath String token) {
        return stop(token, null);
    }

    @POST
    @Path("undo")
    @Transactional
    public Response undo(@RestPath String token) {
        want(token, true);
        return show(token);
    }

    private void want(String token, boolean answers) {
        Commenter.of(reader(token)).ifPresent(it -> it.answers = answers);
    }

    private Response show(String token) {
        var shell = shell(token);
        var on = Commenter.of(reader(token)).filter(it -> it.answers).isPresent();
        return Pages.show(200, shell.say(new AnswersPage(shell, token, on)));
    }

    private Response plain(String token) {
        var words = Spoken.words(TalkWords.class, shell(token).words());
        return Response.ok(words.answersOff() + "\n", "text/plain; charset=utf-8")
                .build();
    }

    private long reader(String token) {
        return link.read(token)
                .orElseThrow(() -> Refused.notFound(
                        Spoken.words(ReaderWords.class, SiteView.now(site).words())
                                .linkIncomplete()));
    }

    private SiteView shell(String token) {
        var locale = Subscriber.byId(reader(token)).map(it -> it.locale).orElse(null);
        return SiteView.now(site).to(locale);
    }
}
