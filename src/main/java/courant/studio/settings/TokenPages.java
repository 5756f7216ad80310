package courant.studio.settings;

import courant.account.ApiToken;
import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.account.Role;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The keys for programs: the own ones, and for owners everybody's. A new one is shown once, on the page that answers its making. */
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
    record TokensPage(
            List<ApiToken> tokens,
            List<ApiToken> others,
            List<Role> roles,
            TokenForm form,
            String made,
            String api,
            Instant now,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response tokens() {
        return Answers.page(page(TokenForm.EMPTY, "", Faults.NONE));
    }

    /** No redirect: the token must not stand in an address, and it is seen here or never. */
    @POST
    @Transactional
    public Response make(@BeanParam TokenForm form) {
        try {
            var text = ApiToken.make(current.get(), form.typedName(), form.scope(), clock.instant());
            audit.write("make token", "token " + form.typedName(), form.detail());
            return Answers.page(page(TokenForm.EMPTY, text, Faults.NONE));
        } catch (BadInput fault) {
            return Answers.refused(page(form, "", Faults.of(fault)));
        }
    }

    @POST
    @Path("{id: \\d+}/revocation")
    @Transactional
    public Response revoke(long id) {
        var token = (current.is(Role.OWNER) ? ApiToken.byId(id) : ApiToken.of(current.get(), id))
                .orElseThrow(() -> Refused.notFound("There is no such token; perhaps it was revoked already."));
        token.revoke();
        audit.write("revoke token", "token " + token.name, Map.of("account", token.account.id));
        return Answers.seeOther("/studio/settings/tokens?done=token-revoked");
    }

    private TokensPage page(TokenForm form, String made, Faults faults) {
        var self = current.get();
        return new TokensPage(
                ApiToken.of(self),
                current.is(Role.OWNER) ? ApiToken.ofOthers(self) : List.of(),
                Arrays.stream(Role.values())
                        .filter(it -> it.compareTo(self.role) > 0)
                        .toList(),
                form,
                made,
                site.at("/api/v1").toString(),
                clock.instant(),
                faults);
    }
}
