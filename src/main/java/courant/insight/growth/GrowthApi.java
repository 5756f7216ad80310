package courant.insight.growth;

import courant.account.api.Page;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Growth for programs: joined, left and net by day, week or month, and where readers came from. */
@Path("/api/v1/figures")
@RolesAllowed("editor")
@RunOnVirtualThread
public class GrowthApi {
    private final Growth growth;
    private final Tallies tallies;
    private final Reasons reasons;

    public GrowthApi(Growth growth, Tallies tallies, Reasons reasons) {
        this.reasons = reasons;
        this.growth = growth;
        this.tallies = tallies;
    }

    /** Of all newsletters together where none is named; the last thirty days where no days are. */
    @GET
    @Path("growth")
    @Transactional
    public GrowthView growth(
            @QueryParam("newsletter") @Nullable String slug,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("by") @DefaultValue("") String by) {
        var newsletter = named(slug);
        return growth.over(Span.typed(from, to, by, growth.today(newsletter)), newsletter);
    }

    @GET
    @Path("sources")
    @Transactional
    public Page<Source> sources(
            @QueryParam("newsletter") @Nullable String slug,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        var newsletter = named(slug);
        return new Page<>(growth.sources(Span.typed(from, to, "", growth.today(newsletter)), newsletter), null);
    }

    /** Why readers left who said so. */
    @GET
    @Path("reasons")
    @Transactional
    public Page<WhyLeft> reasons(
            @QueryParam("newsletter") @Nullable String slug,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        var newsletter = named(slug);
        return new Page<>(reasons.over(Span.typed(from, to, "", growth.today(newsletter)), newsletter), null);
    }

    /** Counts every day anew, such as after a newsletter has moved to another zone. The numbers are else the same. */
    @POST
    @Path("recounts")
    @RolesAllowed("owner")
    @Consumes(MediaType.WILDCARD)
    public Response recount() {
        tallies.countAnew();
        return Response.accepted(Map.of("state", "finished")).build();
    }

    private static @Nullable Newsletter named(@Nullable String slug) {
        if (slug == null || slug.isEmpty()) return null;
        return Newsletter.bySlug(slug).orElseThrow(() -> Refused.notFound("There is no such newsletter."));
    }
}
