package courant.studio.draft;

import courant.account.CurrentAccount;
import courant.post.Post;
import courant.post.presence.Presence;
import courant.studio.Shell;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** What an editor's window says every few seconds, and hears: who else is in the post, and whether somebody saved. */
@Path("/studio/posts/{id: \\d+}/presence")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class PresencePages {
    private final Presence presence;
    private final CurrentAccount current;
    private final Shell shell;

    public PresencePages(Presence presence, CurrentAccount current, Shell shell) {
        this.presence = presence;
        this.current = current;
        this.shell = shell;
    }

    /**
     * @param version the post's: higher than the window's own where somebody else saved
     * @param by who saved last, and {@code at} which hour
     */
    record PresenceView(List<Presence.Other> others, int version, String by, String at) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public PresenceView here(long id, @RestForm @DefaultValue("") String tab) {
        var account = current.get().id;
        var post = Drafts.post(id);
        presence.seen(id, account, tab);
        return new PresenceView(
                presence.others(id, account, tab), post.version, lastBy(post), shell.clock(post.updatedAt));
    }

    @POST
    @Path("departure")
    @Transactional
    public void gone(long id, @RestForm @DefaultValue("") String tab) {
        presence.left(id, current.get().id, tab);
    }

    private static String lastBy(Post post) {
        return Names.lastIn(post.id);
    }
}
