package courant.studio;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the studio's pages answer with. Templates are rendered here, on the request's own thread and in its transaction. */
public final class Answers {
    private static final String HTML = "text/html; charset=utf-8";

    private Answers() {}

    public static Response page(TemplateInstance page) {
        return fresh(200, page);
    }

    /** The page again, with what was typed and what is wrong with it. */
    public static Response refused(TemplateInstance page) {
        return fresh(422, page);
    }

    /** After a write: a page that can be loaded again without writing twice. */
    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private static Response fresh(int status, TemplateInstance page) {
        return Response.status(status)
                .type(HTML)
                .header("Cache-Control", "no-store")
                .entity(page.render())
                .build();
    }
}
