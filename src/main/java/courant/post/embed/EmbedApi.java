package courant.post.embed;

import courant.account.CurrentAccount;
import courant.platform.BadInput;
import courant.platform.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Cards of pages elsewhere, for programs. A post shows one where its address stands alone in a paragraph. */
@Path("/api/v1/embeds")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class EmbedApi {
    private final Embeds embeds;
    private final CurrentAccount current;

    public EmbedApi(Embeds embeds, CurrentAccount current) {
        this.embeds = embeds;
        this.current = current;
    }

    @GET
    public EmbedView get(@QueryParam("address") @Nullable String address) {
        return embeds.at(given(address))
                .map(EmbedView::of)
                .orElseThrow(() -> Refused.notFound("No card is kept for this address."));
    }

    /** Asks the page for its card and keeps it; with a title, keeps what was sent. */
    @POST
    public Response add(@Nullable EmbedForm form) {
        if (form == null) throw new BadInput("", "Send the address as JSON: {\"address\": \"https://…\"}.");
        given(form.address());
        var account = current.get().id;
        var embed = form.isWritten() ? embeds.put(form, account) : embeds.add(form.address(), account);
        return Response.status(201).entity(EmbedView.of(embed)).build();
    }

    private static String given(@Nullable String address) {
        if (address == null || address.isBlank()) throw new BadInput("address", "Say which address: https://…");
        return address;
    }
}
