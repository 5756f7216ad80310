package courant.studio.draft;

import courant.account.CurrentAccount;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.embed.EmbedView;
import courant.post.embed.Embeds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Cards of pages elsewhere, for the editor: what is kept for an address, and the fetching of one that an author adds. */
@Path("/studio/embeds")
@RolesAllowed("contributor")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EmbedPages {
    private final Embeds embeds;
    private final CurrentAccount current;

    public EmbedPages(Embeds embeds, CurrentAccount current) {
        this.embeds = embeds;
        this.current = current;
    }

    record NoEmbedView(String sentence) {}

    /** 404 where no card is kept. */
    @GET
    public Response kept(@RestQuery @DefaultValue("") String address) {
        try {
            return embeds.at(address)
                    .map(it -> Response.ok(EmbedView.of(it)).build())
                    .orElseGet(() -> answer(404, "No card is kept for this address."));
        } catch (BadInput fault) {
            return answer(422, String.valueOf(fault.getMessage()));
        }
    }

    /** 201 with the card; 422 with a sentence where there is none to be had: the address stays a link then. */
    @POST
    public Response add(@RestForm @DefaultValue("") String address) {
        try {
            return Response.status(201)
                    .entity(EmbedView.of(embeds.add(address, current.get().id)))
                    .build();
        } catch (BadInput fault) {
            return answer(422, String.valueOf(fault.getMessage()));
        } catch (Refused fault) {
            return answer(fault.status(), String.valueOf(fault.getMessage()));
        }
    }

    private static Response answer(int status, String sentence) {
        return Response.status(status).entity(new NoEmbedView(sentence)).build();
    }
}
