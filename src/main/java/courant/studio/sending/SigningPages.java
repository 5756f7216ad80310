package courant.studio.sending;

import courant.newsletter.signing.SigningKeys;
import courant.platform.BadInput;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signatures: for each sending domain its keys, the DNS records to publish, and which of them signs. */
@Path("/studio/settings/sending/signing")
@RolesAllowed("owner")
@RunOnVirtualThread
public class SigningPages {
    private static final String HERE = "/studio/settings/sending/signing?done=";
    private final SigningKeys keys;

    public SigningPages(SigningKeys keys) {
        this.keys = keys;
    }

    @CheckedTemplate(basePath = "studio")
    record SigningPage(List<SigningDomain> domains, String typed, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public Response list() {
        return Answers.page(new SigningPage(SigningDomain.all(), "", Faults.NONE));
    }

    @POST
    public Response make(@FormParam("domain") @Nullable String domain) {
        var typed = Objects.requireNonNullElse(domain, "");
        try {
            QuarkusTransaction.requiringNew().call(() -> keys.make(typed));
            return Answers.seeOther(HERE + "keys-made");
        } catch (BadInput fault) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> Answers.refused(new SigningPage(SigningDomain.all(), typed, Faults.of(fault))));
        }
    }

    @POST
    @Path("{id: \\d+}/current")
    @Transactional
    public Response sign(long id) {
        keys.sign(id);
        return Answers.seeOther(HERE + "key-signs");
    }

    @POST
    @Path("{id: \\d+}/rest")
    @Transactional
    public Response stop(long id) {
        var key = keys.known(id);
        if (key.isCurrent()) keys.stop(key.domain);
        return Answers.seeOther(HERE + "key-rests");
    }

    @POST
    @Path("{id: \\d+}/retirement")
    @Transactional
    public Response retire(long id) {
        keys.retire(id);
        return Answers.seeOther(HERE + "key-retired");
    }
}
