package courant.studio.figures;

import courant.insight.Csv;
import courant.insight.growth.Growth;
import courant.insight.growth.Reasons;
import courant.insight.growth.Span;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** How the readership grew, and from where. */
@Path("/studio/figures")
@RolesAllowed("editor")
@RunOnVirtualThread
public class FiguresPages {
    private static final int REMARKS = 20;
    private final Growth growth;
    private final Reasons reasons;

    public FiguresPages(Growth growth, Reasons reasons) {
        this.reasons = reasons;
        this.growth = growth;
    }

    @CheckedTemplate(basePath = "studio")
    record FiguresPage(GrowthPart part, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public Response page(@BeanParam Asked asked) {
        try {
            return Answers.page(new FiguresPage(part(asked, span(asked)), Faults.NONE));
        } catch (BadInput fault) {
            var usual = Span.last(30, growth.today(asked.chosen()));
            return Answers.refused(new FiguresPage(part(asked, usual), Faults.of(fault)));
        }
    }

    @GET
    @Path("growth.csv")
    @Transactional
    public Response growthFile(@BeanParam Asked asked) {
        var csv = Csv.of("from", "signed_up", "joined", "left", "bounced", "complained", "net", "active")
                .rows(growth.over(span(asked), asked.chosen()).steps(), it -> new Object[] {
                    it.from(), it.asked(), it.joined(), it.left(), it.bounced(), it.complained(), it.net(), it.active()
                });
        return Files.csv("growth", csv);
    }

    @GET
    @Path("sources.csv")
    @Transactional
    public Response sourcesFile(@BeanParam Asked asked) {
        var csv = Csv.of("source", "site", "campaign", "joined").rows(growth.sources(span(asked), asked.chosen()), it ->
                new Object[] {it.way(), it.host(), it.campaign(), it.joined()});
        return Files.csv("sources", csv);
    }

    @GET
    @Path("reasons.csv")
    @Transactional
    public Response reasonsFile(@BeanParam Asked asked) {
        var csv = Csv.of("reason", "readers")
                .rows(reasons.over(span(asked), asked.chosen()), it -> new Object[] {it.reason(), it.readers()});
        return Files.csv("reasons", csv);
    }

    private Span span(Asked asked) {
        return Span.typed(asked.from, asked.to, asked.by, growth.today(asked.chosen()));
    }

    private GrowthPart part(Asked asked, Span span) {
        var newsletter = asked.chosen();
        var today = growth.today(newsletter);
        return new GrowthPart(
                growth.over(span, newsletter),
                growth.sources(span, newsletter),
                reasons.over(span, newsletter),
                reasons.remarks(span, newsletter, REMARKS),
                Newsletter.all(),
                newsletter == null ? "" : newsletter.slug,
                asked.from.isBlank() ? span.from().toString() : asked.from,
                asked.to.isBlank() ? span.to().toString() : asked.to,
                today,
                growth.firstDay().orElse(today));
    }
}
