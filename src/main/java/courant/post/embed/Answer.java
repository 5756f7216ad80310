package courant.post.embed;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One answer of a server: what it sent, or where it points. */
record Answer(@Nullable URI location, String type, byte[] bytes) {

    static Future<Answer> of(HttpClientResponse it, int mostBytes) {
        var location = it.getHeader("Location");
        if (it.statusCode() >= 300 && it.statusCode() < 400 && location != null) {
            leave(it);
            return Future.succeededFuture(new Answer(uri(location), "", new byte[0]));
        }
        if (it.statusCode() != 200) {
            leave(it);
            return Future.failedFuture(
                    new NotFetched("That page cannot be seen from here (it answers %d).".formatted(it.statusCode())));
        }
        var type = Objects.requireNonNullElse(it.getHeader("Content-Type"), "");
        return body(it, mostBytes, type.startsWith("text/html")).map(body -> new Answer(null, type, body.getBytes()));
    }

    /** Nothing more of it is wanted. */
    private static void leave(HttpClientResponse it) {
        it.exceptionHandler(reset -> {});
        it.request().reset();
    }

    Fetched fetched(URI at) {
        return new Fetched(at, type, bytes);
    }

    /** What a page says of itself stands at its beginning, so that of a long one the beginning will do. */
    private static Future<Buffer> body(HttpClientResponse it, int mostBytes, boolean beginningWillDo) {
        var body = Buffer.buffer();
        Promise<Buffer> whole = Promise.promise();
        it.handler(part -> {
            if (body.length() + part.length() <= mostBytes) {
                body.appendBuffer(part);
                return;
            }
            if (beginningWillDo) whole.tryComplete(body);
            whole.tryFail(new NotFetched("What stands there is too large."));
            it.request().reset();
        });
        it.exceptionHandler(whole::tryFail);
        it.endHandler(end -> whole.tryComplete(body));
        return whole.future();
    }

    private static URI uri(String location) {
        try {
            return URI.create(location.strip());
        } catch (IllegalArgumentException e) {
            throw new NotFetched("This address leads to one that is none.");
        }
    }
}
