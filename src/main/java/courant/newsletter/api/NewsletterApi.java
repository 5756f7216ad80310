package courant.newsletter.api;

import courant.account.Audit;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.mail.design.Designs;
import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterDress;
import courant.newsletter.NewsletterForm;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Newsletters for programs, found by their slugs. */
@Path("/api/v1/newsletters")
@RolesAllowed("editor")
@RunOnVirtualThread
public class NewsletterApi {
    private final Designs designs;
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    public NewsletterApi(Designs designs, Audit audit, Site site, Clock clock) {
        this.designs = designs;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("contributor")
    @Transactional
    public Page<NewsletterView> list(@QueryParam("cursor") @Nullable String cursor) {
        var rows = Newsletter.<Newsletter>find(
                        "id > ?1 order by id", Cursor.read(cursor).number(0, 0))
                .range(0, Page.SIZE)
                .list();
        return Page.of(rows, Page.SIZE, it -> new Object[] {it.id}).map(this::view);
    }

    /** A new one. What is absent is as in the first one: sender, language, zone, address. */
    @POST
    @Transactional
    public Response create(@Nullable NewsletterInput sent) {
        if (sent == null)
            throw new BadInput("", "Send the newsletter as JSON, such as {\"name\": \"…\", \"slug\": \"…\"}.");
        var newsletter = Newsletter.start(
                sent.onto(NewsletterForm.like(Newsletter.first(), sent.slug(), sent.name())), clock.instant());
        dress(newsletter, sent);
        audit.write("add newsletter", subject(newsletter), Map.of("name", newsletter.name));
        return Response.created(site.at("/api/v1/newsletters/" + newsletter.slug))
                .entity(view(newsletter))
                .build();
    }

    @GET
    @Path("/{slug}")
    @RolesAllowed("contributor")
    @Transactional
    public NewsletterView get(@RestPath String slug) {
        return view(named(slug));
    }

    /** Changes what is named and leaves the rest. */
    @PATCH
    @Path("/{slug}")
    @Transactional
    public NewsletterView change(@RestPath String slug, @Nullable NewsletterInput sent) {
        var newsletter = named(slug);
        if (sent == null) return view(newsletter);
        if (sent.slug() != null && !sent.slug().equals(slug)) {
            throw new BadInput("slug", "The slug stands in mails and addresses that readers have; it stays.");
        }
        newsletter.change(sent.onto(NewsletterForm.of(newsletter)));
        dress(newsletter, sent);
        audit.write("change newsletter", subject(newsletter), Map.of("name", newsletter.name));
        return view(newsletter);
    }

    /** Nobody can sign up any more; what was published stays. */
    @PUT
    @Path("/{slug}/retirement")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public NewsletterView retire(@RestPath String slug) {
        var newsletter = named(slug);
        newsletter.retire(clock.instant());
        audit.write("retire newsletter", subject(newsletter), Map.of());
        return view(newsletter);
    }

    /** It goes on. */
    @DELETE
    @Path("/{slug}/retirement")
    @Transactional
    public NewsletterView goOn(@RestPath String slug) {
        var newsletter = named(slug);
        newsletter.goOn();
        audit.write("continue newsletter", subject(newsletter), Map.of());
        return view(newsletter);
    }

    private void dress(Newsletter newsletter, NewsletterInput sent) {
        if (sent.design() == null) return;
        if (!designs.has(sent.design())) {
            throw new BadInput("design", "There is no design \"" + sent.design() + "\" here.");
        }
        var now = NewsletterDress.of(newsletter);
        newsletter.dress(new NewsletterDress(Objects.requireNonNull(sent.design()), now.accent(), now.logo()));
    }

    private static Newsletter named(String slug) {
        return Newsletter.bySlug(slug).orElseThrow(() -> Refused.notFound("There is no newsletter \"" + slug + "\"."));
    }

    private NewsletterView view(Newsletter it) {
        return NewsletterView.of(it, site);
    }

    private static String subject(Newsletter it) {
        return "newsletter " + it.id;
    }
}
