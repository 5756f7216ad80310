package courant.studio.send;

import courant.mailing.Audience;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.Post;
import courant.subscriber.segment.Segment;
import courant.subscriber.segment.SegmentCount;
import courant.subscriber.segment.SegmentDesk;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Says how many an audience is while it is chosen. */
@Path("/studio/posts/{id: \\d+}/send/reach")
@RolesAllowed("author")
@RunOnVirtualThread
public class ReachPages {
    private final SegmentDesk desk;

    public ReachPages(SegmentDesk desk) {
        this.desk = desk;
    }

    record ReachView(String sentence) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ReachView reach(long id, @RestQuery @Nullable String segment, @RestQuery @Nullable List<String> without) {
        var form = SendForm.ofAudience(segment, without);
        try {
            var slug = QuarkusTransaction.requiringNew()
                    .call(() -> Post.byId(id)
                            .map(it -> it.newsletter.slug)
                            .orElseThrow(() -> Refused.notFound("There is no post with this number.")));
            var audience = QuarkusTransaction.requiringNew().call(() -> form.audience(id));
            return new ReachView(said(desk.count(less(audience), slug)));
        } catch (BadInput fault) {
            return new ReachView(String.valueOf(fault.getMessage()));
        }
    }

    /** Those who are meant and not left out. */
    private static Segment less(Audience audience) {
        if (audience.without().isEmpty()) return audience.meant();
        var out = audience.without().stream().map(Audience.LeftOut::segment).toList();
        return new Segment.All(List.of(audience.meant(), new Segment.Not(new Segment.Any(out))));
    }

    private static String said(SegmentCount.Found found) {
        return (found.exact() ? "" : "About ")
                + String.format(Locale.ENGLISH, "%,d", found.number())
                + (found.number() == 1 ? " reader today." : " readers today.");
    }
}
