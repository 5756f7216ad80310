package courant.archive;

import courant.platform.web.Assets;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Answers that may be kept and are asked for again: unchanged ones come as 304, without a body (RFC 9110, 13). */
public final class Fresh {
    public static final String HTML = "text/html; charset=utf-8";
    private static final String ASK_AGAIN = "public, max-age=0, must-revalidate";

    private Fresh() {}

    public static Response page(Request request, String html) {
        return tagged(request, html, HTML);
    }

    static Response text(Request request, String text) {
        return tagged(request, text, "text/plain; charset=utf-8");
    }

    /** With the time of its last change, for readers of feeds that know no entity tags. */
    public static Response dated(Request request, String text, String type, Instant changed) {
        var tag = tag(text);
        var date = Date.from(changed.truncatedTo(ChronoUnit.SECONDS));
        return answer(request.evaluatePreconditions(date, tag), text, type)
                .tag(tag)
                .lastModified(date)
                .build();
    }

    private static Response tagged(Request request, String text, String type) {
        var tag = tag(text);
        return answer(request.evaluatePreconditions(tag), text, type).tag(tag).build();
    }

    private static Response.ResponseBuilder answer(
            Response.@Nullable ResponseBuilder unchanged, String text, String type) {
        var answer = unchanged != null ? unchanged : Response.ok(text, type);
        return answer.header("Cache-Control", ASK_AGAIN).header("Vary", "Accept-Encoding");
    }

    /** Weak, as the same page may come compressed or not. */
    private static EntityTag tag(String text) {
        return new EntityTag(Assets.fingerprint(text.getBytes(StandardCharsets.UTF_8)), true);
    }
}
