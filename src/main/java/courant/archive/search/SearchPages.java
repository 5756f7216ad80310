package courant.archive.search;

import courant.archive.Dates;
import courant.archive.Fresh;
import courant.newsletter.site.SiteView;
import courant.newsletter.site.SiteWords;
import courant.newsletter.site.Spoken;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.Site;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /search?q=}: posts by their words. */
@Path("/search")
@RunOnVirtualThread
public class SearchPages {
    private static final int ON_A_PAGE = 10;
    private static final int PAGES = 20;
    private static final int LONGEST = 200;

    /** For each address; a search costs as much as ten pages. */
    private final Rates rates = Rates.of(60, Duration.ofMinutes(1));

    private final Site site;
    private final Search search;

    public SearchPages(Site site, Search search) {
        this.site = site;
        this.search = search;
    }

    /** A post that was found, as the page shows it. */
    public record FoundView(String path, String title, String subtitle, Instant at, String day, Excerpt excerpt) {
        static FoundView of(Found it, Dates dates) {
            var at = Dates.second(it.publishedAt());
            var title = it.title().isEmpty() ? "Untitled" : it.title();
            return new FoundView(it.path(), title, it.subtitle(), at, dates.day(at), it.excerpt());
        }
    }

    @CheckedTemplate(basePath = "archive")
    record SearchPage(
            SiteView site,
            String query,
            List<FoundView> found,
            @Nullable String better,
            @Nullable String more) implements TemplateInstance {}

    /** @param page from 1 on; a list by rank has no key to go on from */
    @GET
    @Transactional
    public Response show(
            @RestQuery("q") @Nullable String words, @RestQuery @Nullable Integer page, HttpServerRequest request) {
        var query = bounded(Objects.requireNonNullElse(words, ""));
        var number = Math.clamp(Objects.requireNonNullElse(page, 1), 1, PAGES);
        if (query.isEmpty()) return answer(new SearchPage(SiteView.now(site), "", List.of(), null, null));
        if (!rates.take(String.valueOf(request.remoteAddress().hostAddress()))) throw tooMany(SiteView.now(site));
        return answer(found(query, number));
    }

    private SearchPage found(String query, int number) {
        var found = search.find(query, (number - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        var dates = Dates.here();
        var shown = found.stream()
                .limit(ON_A_PAGE)
                .map(it -> FoundView.of(it, dates))
                .toList();
        var better = number > 1 ? address(query, number - 1) : null;
        var more = found.size() > ON_A_PAGE && number < PAGES ? address(query, number + 1) : null;
        return new SearchPage(SiteView.now(site), query, shown, better, more);
    }

    private static String address(String query, int number) {
        return UriBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .queryParam("page", number)
                .build(query)
                .toString();
    }

    private static String bounded(String words) {
        var line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static Response answer(SearchPage page) {
        return Response.ok(page.site().say(page).render(), Fresh.HTML)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Refused tooMany(SiteView shell) {
        return Refused.tooMany(Spoken.words(SiteWords.class, shell.words()).tooManySearches());
    }
}
