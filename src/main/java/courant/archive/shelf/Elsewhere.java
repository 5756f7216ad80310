package courant.archive.shelf;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads from an old address to where the thing stands now. */
public final class Elsewhere {
    private static final int LONGEST = 60;

    private Elsewhere() {}

    /** For good, and known to be so for an hour: it may be called otherwise again. */
    public static Response lead(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create(path))
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }

    /** What somebody put into an address, short enough to be said. */
    static String shown(String slug) {
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST) + "…";
    }
}
