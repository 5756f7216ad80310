package courant.newsletter.theme;

import courant.platform.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The style sheet of a look, and the fonts and pictures of the operator's themes. */
@Path("/")
@RunOnVirtualThread
public class ThemePages {
    private static final String COLOUR = "[0-9a-f]{6}";
    private static final String PLAIN = "9a3412";
    private final Themes themes;

    public ThemePages(Themes themes) {
        this.themes = themes;
    }

    /** @param v what {@link Look#url} wrote; what is not understood in it is as it is where nobody chose */
    @GET
    @Path("assets/look.css")
    @Produces("text/css; charset=utf-8")
    public String sheet(@RestQuery @Nullable String v) {
        var words = (v == null ? "" : v).split("\\.", -1);
        var colour = word(words, 1).matches(COLOUR) ? word(words, 1) : PLAIN;
        return Sheet.of(new Look(themes.named(word(words, 0)), "#" + colour, face(words, 2), face(words, 3)));
    }

    /** A picture in SVG can hold a script: none of it runs, wherever it is opened. */
    @GET
    @Path("themes/{theme}/{file}")
    public Response file(@RestPath String theme, @RestPath String file, @RestQuery @Nullable String v) {
        var found = themes.find(theme)
                .map(it -> it.files().get(file))
                .orElseThrow(() -> Refused.notFound("No theme has such a file."));
        return Response.ok(found.content(), found.type())
                .header(
                        "Cache-Control",
                        v == null ? "public, max-age=0, must-revalidate" : "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    private static Optional<Face> face(String[] words, int place) {
        return Face.named(word(words, place));
    }

    private static String word(String[] words, int place) {
        return place < words.length ? words[place] : "";
    }
}
