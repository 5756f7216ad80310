package courant.insight.counting;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import courant.mailing.content.CountedLinks;
import courant.mailing.content.CountedLinks.Mail;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Where counted links and the picture of a mail lead. A link leads to what stood there when the mailing was frozen, and to
 * nothing else. The one place where a GET is counted; it changes nothing for the reader, sets no cookie and asks nothing.
 */
@Path("/l/{token}")
@RunOnVirtualThread
public class LinkPages {
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private static final int TIMES_A_MINUTE = 30;
    private final CountedLinks links;
    private final Hits hits;
    private final Rates rates = Rates.of(TIMES_A_MINUTE, Duration.ofMinutes(1));
    private final LoadingCache<Long, Map<Integer, String>> targets;

    public LinkPages(CountedLinks links, Hits hits, DataSource database) {
        this.links = links;
        this.hits = hits;
        this.targets = Caffeine.newBuilder()
                .maximumSize(500)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(mailing -> Sql.list(
                                database,
                                "select link, address from counted_link where mailing_id = ?",
                                row -> Map.entry(row.getInt(1), row.getString(2)),
                                mailing)
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @GET
    @Path("{link: \\d+}")
    public Response follow(@RestPath String token, @RestPath int link, HttpServerRequest request) {
        var mail = links.read(token);
        var target = mail.flatMap(
                        it -> Optional.ofNullable(targets.get(it.mailing()).get(link)))
                .orElseThrow(() -> Refused.notFound("This link is not complete. Please copy the whole link from the"
                        + " mail; it may run over two lines."));
        count(mail.orElseThrow(), link, request);
        return untold(Response.status(Response.Status.FOUND).header("Location", target));
    }

    @GET
    @Path("o.gif")
    public Response picture(@RestPath String token, HttpServerRequest request) {
        links.read(token).ifPresent(mail -> count(mail, 0, request));
        return untold(Response.ok(PIXEL, "image/gif"));
    }

    /** HEAD asks what is there and follows nothing. */
    private void count(Mail mail, int link, HttpServerRequest request) {
        if (HttpMethod.HEAD.equals(request.method()) || !rates.take(mail.mailing() + "/" + mail.delivery())) return;
        hits.take(mail.mailing(), mail.delivery(), link, Caller.of(request::getHeader, link == 0));
    }

    private static Response untold(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
