package courant.post.catalogue;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.account.Role;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import courant.post.label.Author;
import courant.post.label.AuthorForm;
import courant.post.label.Authors;
import courant.post.picture.KeptSizes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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

/** Authors for programs: the public profiles of accounts, and guests. */
@Path("/api/v1/authors")
@RolesAllowed("editor")
@RunOnVirtualThread
public class AuthorApi {
    private final CurrentAccount current;
    private final KeptSizes sizes;
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    public AuthorApi(CurrentAccount current, KeptSizes sizes, Audit audit, Site site, Clock clock) {
        this.current = current;
        this.sizes = sizes;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /** In the order in which they came. */
    @GET
    @RolesAllowed("contributor")
    @Transactional
    public Page<AuthorView> list(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("cursor") @Nullable String cursor) {
        var rows = Author.<Author>find(
                        "removedAt is null and mergedInto is null and id > ?1 and locate(lower(?2), lower(name)) > 0"
                                + " order by id",
                        Cursor.read(cursor).number(0, 0),
                        q.strip())
                .range(0, Page.SIZE)
                .list();
        return Page.of(rows, Page.SIZE, it -> new Object[] {it.id()}).map(it -> AuthorView.of(it, site));
    }

    /** A new guest. */
    @POST
    @Transactional
    public Response create(@Nullable AuthorInput sent) {
        if (sent == null) throw new BadInput("", "Send the author as JSON, such as {\"name\": \"Ada Lovelace\"}.");
        var form = sent.onto(AuthorForm.named(Objects.requireNonNullElse(sent.name(), "")), sizes);
        var author = Author.start(form, null, clock.instant());
        audit.write("add author", subject(author), Map.of("name", author.name));
        return Response.created(site.at("/api/v1/authors/" + author.id()))
                .entity(AuthorView.of(author, site))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("contributor")
    @Transactional
    public AuthorView get(@RestPath long id) {
        return AuthorView.of(Authors.standing(id), site);
    }

    /** Changes what is named and leaves the rest. Everybody may change their own profile, editors all. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed("contributor")
    @Transactional
    public AuthorView change(@RestPath long id, @Nullable AuthorInput sent) {
        var author = Authors.standing(id);
        if (!current.is(Role.EDITOR)
                && !Objects.equals(author.accountId, current.id().orElse(null))) {
            throw Refused.forbidden("You may change your own profile; the others are the editors'.");
        }
        if (sent != null) author.change(sent.onto(AuthorForm.of(author), sizes));
        audit.write("change author", subject(author), Map.of("name", author.name));
        return AuthorView.of(author, site);
    }

    /** Takes it from all posts; {@code PUT …/restoration} brings it back. */
    @DELETE
    @Path("/{id}")
    @Transactional
    public void remove(@RestPath long id) {
        var author = Authors.standing(id);
        author.remove(clock.instant());
        audit.write("remove author", subject(author), Map.of("name", author.name));
    }

    /** The same person as another: the posts of this guest are the other's from now on. */
    @POST
    @Path("/{id}/merger")
    @Transactional
    public AuthorView merge(@RestPath long id, @Nullable Merger sent) {
        var author = Authors.standing(id);
        var into = Authors.standing(Merger.into(sent));
        author.mergeInto(into);
        audit.write("merge author", subject(author), Map.of("into", into.id()));
        return AuthorView.of(into, site);
    }

    /** As it was before it was removed or merged. */
    @PUT
    @Path("/{id}/restoration")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public AuthorView restore(@RestPath long id) {
        var author = Authors.byId(id).orElseThrow(() -> Refused.notFound("There is no author with this number."));
        author.restore();
        audit.write("restore author", subject(author), Map.of("name", author.name));
        return AuthorView.of(author, site);
    }

    private static String subject(Author it) {
        return "author " + it.id();
    }
}
