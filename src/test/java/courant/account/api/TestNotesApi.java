package courant.account.api;

import courant.platform.BadInput;
import courant.platform.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A small API for tests of what every API shares: counts how often each note was written. */
@Path("/api/v1/test-notes")
@RunOnVirtualThread
public class TestNotesApi {
    static final Map<String, AtomicInteger> WRITTEN = new ConcurrentHashMap<>();

    record Note(String text) {}

    record NoteView(String text, int times) {}

    @GET
    @Operation(hidden = true)
    public Page<String> notes() {
        return new Page<>(List.of(), null);
    }

    @GET
    @Path("for-editors")
    @RolesAllowed("editor")
    @Operation(hidden = true)
    public Page<String> forEditors() {
        return notes();
    }

    @POST
    @Operation(hidden = true)
    public Response write(Note note) {
        var times =
                WRITTEN.computeIfAbsent(note.text(), it -> new AtomicInteger()).incrementAndGet();
        if (note.text().startsWith("bad")) throw new BadInput("text", "Not this one.");
        if (note.text().startsWith("fault")) throw new IllegalStateException("on purpose");
        if (note.text().startsWith("gone")) throw Refused.notFound("<script>alert(1)</script>");
        return Response.created(URI.create("/api/v1/test-notes/" + times))
                .entity(new NoteView(note.text(), times))
                .build();
    }
}
