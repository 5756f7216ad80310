package courant.transfer.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.account.Audit;
import courant.account.entry.Pages;
import courant.mailing.progress.Mailed;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.PostLinks;
import courant.subscriber.ReaderZone;
import courant.subscriber.Subscriber;
import courant.subscriber.entry.CurrentReader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestQuery;

/** What was mailed to a reader, and all that is kept of them: for the reader who is signed in. */
@Path("/me")
@RunOnVirtualThread
public class OwnDataPages {
    private static final int A_PAGE = 50;
    private final CurrentReader current;
    private final Dossiers dossiers;
    private final PostLinks links;
    private final DataSource database;
    private final ObjectMapper json;
    private final Audit audit;
    private final Site site;

    OwnDataPages(
            CurrentReader current,
            Dossiers dossiers,
            PostLinks links,
            DataSource database,
            ObjectMapper json,
            Audit audit,
            Site site) {
        this.current = current;
        this.dossiers = dossiers;
        this.links = links;
        this.database = database;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        this.audit = audit;
        this.site = site;
    }

    @CheckedTemplate(basePath = "subscriber")
    record OwnMailsPage(SiteView site, List<OwnMail> mails, String older) implements TemplateInstance {}

    /** @param before the number of the last mailing of the page before */
    @GET
    @Path("mails")
    @Transactional
    public Response mails(@RestQuery @DefaultValue("9223372036854775807") long before) {
        return signedIn(reader -> {
            var shell = SiteView.now(site).to(reader.locale);
            var got = Mailed.got(reader.id(), before, A_PAGE, database);
            var older = got.size() < A_PAGE ? "" : String.valueOf(got.getLast().mailingId());
            var mails =
                    got.stream().flatMap(it -> mail(it, reader, shell).stream()).toList();
            return Pages.show(200, shell.say(new OwnMailsPage(shell, mails, older)));
        });
    }

    /** Without the names of authors: those are theirs. */
    @GET
    @Path("data")
    @Transactional
    public Response data() {
        return signedIn(reader -> {
            audit.write("export themselves", "subscriber " + reader.id(), Map.of());
            return Response.ok(text(dossiers.whole(reader.id()).forThemselves()), "application/json; charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"all-about-me.json\"")
                    .header("Cache-Control", "no-store")
                    .build();
        });
    }

    private Optional<OwnMail> mail(Mailed.Got it, Subscriber reader, SiteView shell) {
        var zone = Optional.ofNullable(reader.zone).flatMap(ReaderZone::known).orElse(ZoneOffset.UTC);
        var day = it.at().atZone(zone).toLocalDate();
        var words =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(shell.words()));
        return Post.byId(it.postId())
                .map(post -> new OwnMail(
                        it.title(),
                        day.toString(),
                        words.format(day),
                        links.inMail(post).toString()));
    }

    private String text(Dossier dossier) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(dossier);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept of a person always has a JSON form", e);
        }
    }

    private Response signedIn(Function<Subscriber, Response> then) {
        return current.get()
                .map(then)
                .orElseGet(() -> Response.seeOther(URI.create("/me/sign-in")).build());
    }
}
