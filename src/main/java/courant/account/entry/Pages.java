package courant.account.entry;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** How the pages of this house's door are given: never kept by a cache, since each is for one person. */
public final class Pages {
    private Pages() {}

    public static Response show(int status, TemplateInstance page) {
        return Response.status(status)
                .type("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .entity(page.render())
                .build();
    }
}
