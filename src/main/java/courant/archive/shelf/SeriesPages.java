package courant.archive.shelf;

import courant.archive.Dates;
import courant.archive.Fresh;
import courant.archive.LineView;
import courant.archive.NotHere;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.SeriesPart;
import courant.post.label.Series;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /series/{slug}}: the parts that are out, in the order in which to read them. */
@Path("/series/{slug}")
@RunOnVirtualThread
public class SeriesPages {
    private static final int OTHERS = 12;
    private final Site site;

    public SeriesPages(Site site) {
        this.site = site;
    }

    @CheckedTemplate(basePath = "archive")
    record SeriesPage(SiteView site, Series series, String url, List<LineView> parts) implements TemplateInstance {}

    @GET
    @Transactional
    public Response show(@RestPath String slug, @Context Request request) {
        var series = Series.at(slug).orElse(null);
        if (series == null) return unknown(slug);
        if (!series.slug.equals(slug)) return Elsewhere.lead(series.path());
        var dates = Dates.here();
        var parts = SeriesPart.published(series).stream()
                .map(it -> LineView.of(it, dates))
                .toList();
        if (parts.isEmpty()) return unknown(series.name);
        var url = site.at(series.path()).toString();
        var shell = SiteView.now(site);
        return Fresh.page(
                request, shell.say(new SeriesPage(shell, series, url, parts)).render());
    }

    private Response unknown(String word) {
        var others = Series.published(OTHERS).stream()
                .map(it -> new NotHere.Other(it.name, it.path()))
                .toList();
        return NotHere.page(site, SiteView.now(site).said().noSeries(Elsewhere.shown(word)), others);
    }
}
