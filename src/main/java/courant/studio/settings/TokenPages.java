package courant.studio.settings;

import courant.account.ApiToken;
import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
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
import org.jboss.resteasy.reactive.RestForm;

/** The own keys for programs. A new one is shown once, on the page that answers its making. */
@Path("/studio/settings/tokens")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class TokenPages {
    private final CurrentAccount current;
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    public TokenPages(CurrentAccount current, Audit audit, Site site, Clock clock) {
        this.current = current;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record TokensPage(List<ApiToken> tokens, String name, String made, String api, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response tokens() {
        return Answers.page(page("", "", Faults.NONE));
    }

    /** No redirect: the token must not stand in an address, and it is seen here or never. */
    @POST
    @Transactional
    public Response make(@RestForm @DefaultValue("") String name) {
        try {
            var text = ApiToken.make(current.get(), name, clock.instant());
            audit.write("make token", "token " + name.strip(), Map.of());
            return Answers.page(page("", text, Faults.NONE));
        } catch (BadInput fault) {
            return Answers.refused(page(name, "", Faults.of(fault)));
        }
    }

    @POST
    @Path("{id: \\d+}/revocation")
    @Transactional
    public Response revoke(long id) {
        var token = ApiToken.of(current.get(), id)
                .orElseThrow(() -> Refused.notFound("There is no such token; perhaps it was revoked already."));
        token.revoke();
        audit.write("revoke token", "token " + token.name, Map.of());
        return Answers.seeOther("/studio/settings/tokens?done=token-revoked");
    }

    private TokensPage page(String name, String made, Faults faults) {
        return new TokensPage(
                ApiToken.of(current.get()), name, made, site.at("/api/v1").toString(), faults);
    }
}
