package courant.studio.label;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.BadInput;
import courant.post.catalogue.LabelLine;
import courant.post.label.Author;
import courant.post.label.AuthorForm;
import courant.post.label.Authors;
import courant.studio.Answers;
import courant.studio.Faults;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Who stands under posts: people with an account, and guests. */
@Path("/studio/bylines")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class BylinesPages {
    private static final int SHOWN = 50;
    private static final int GONE = 20;
    private final CurrentAccount current;
    private final DataSource database;
    private final Audit audit;
    private final Clock clock;

    public BylinesPages(CurrentAccount current, DataSource database, Audit audit, Clock clock) {
        this.current = current;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param own the number of the reader's own profile; 0 before there is one */
    @CheckedTemplate(basePath = "studio")
    record BylinesPage(Page<LabelLine> authors, List<LabelLine> gone, long own, String q, String name, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response list(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String from) {
        return Answers.page(page(q, from, "", Faults.NONE));
    }

    /** A guest. */
    @POST
    @RolesAllowed("editor")
    @Transactional
    public Response add(@RestForm @DefaultValue("") String name) {
        try {
            var author = Author.start(AuthorForm.named(name), null, clock.instant());
            audit.write("add author", "author " + author.id(), Map.of("name", author.name));
            return Answers.seeOther("/studio/bylines/" + author.id() + "?done=author-added");
        } catch (BadInput fault) {
            return Answers.refused(page("", "", name, Faults.of(fault)));
        }
    }

    /** The public side of one's own account, for who has written nothing yet. */
    @POST
    @Path("own")
    @Transactional
    public Response own() {
        var author = Authors.of(current.get(), clock.instant());
        return Answers.seeOther("/studio/bylines/" + author.id());
    }

    private BylinesPage page(String q, String from, String name, Faults faults) {
        return new BylinesPage(
                LabelLine.authors(q, Cursor.read(from), SHOWN, database),
                LabelLine.goneAuthors(GONE, database),
                Authors.ofAccount(current.get().id).map(Author::id).orElse(0L),
                q,
                name,
                faults);
    }
}
