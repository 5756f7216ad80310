package courant.newsletter.signing;

import courant.account.api.Page;
import courant.platform.BadInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Signing keys for programs. */
@Path("/api/v1/signing-keys")
@Tag(
        name = "Signing keys",
        description =
                "DKIM: each sending domain has a key that signs and another published for its turn, each of them RSA"
                        + " and Ed25519. Every node takes a change up within 15 seconds.")
@RolesAllowed("owner")
@RunOnVirtualThread
public class SigningApi {
    private final SigningKeys keys;

    public SigningApi(SigningKeys keys) {
        this.keys = keys;
    }

    /** For which domain; what stands after the @ of a newsletter's sender. */
    @Schema(name = "SigningKeyForm")
    public record Form(@Nullable String domain) {}

    @GET
    @Transactional
    @Operation(summary = "All signing keys, with the DNS records that publish them")
    public Page<SigningKeyView> list() {
        return page(SigningKey.all());
    }

    @POST
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Make signing keys for a domain",
            description =
                    "As many as are missing of two live ones. Answers all of the domain; none of them signs by this.")
    public Page<SigningKeyView> make(@Nullable Form form) {
        if (form == null || form.domain() == null) throw new BadInput("domain", "Send {\"domain\": \"example.org\"}.");
        return page(keys.make(form.domain()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One signing key")
    public SigningKeyView one(@RestPath long id) {
        return SigningKeyView.of(keys.known(id));
    }

    @PUT
    @Path("{id}/current")
    @Transactional
    @Operation(
            summary = "Sign with this key",
            description =
                    "Publish its records first. The one before becomes former; a new one is made for the next turn.")
    public SigningKeyView sign(@RestPath long id) {
        return SigningKeyView.of(keys.sign(id));
    }

    @DELETE
    @Path("{id}/current")
    @Transactional
    @Operation(summary = "Stop signing with this key", description = "Mails of its domain go out unsigned.")
    public SigningKeyView stop(@RestPath long id) {
        var key = keys.known(id);
        if (key.isCurrent()) keys.stop(key.domain);
        return SigningKeyView.of(key);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "Retire a key",
            description =
                    "Destroys its private half, for good. What is left of mailings frozen with it is signed by the"
                            + " domain's current key. Refused for the current one.")
    public SigningKeyView retire(@RestPath long id) {
        return SigningKeyView.of(keys.retire(id));
    }

    private static Page<SigningKeyView> page(List<SigningKey> keys) {
        return new Page<>(keys.stream().map(SigningKeyView::of).toList(), null);
    }
}
