package courant.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** The public address of this installation. */
@ApplicationScoped
public class Site {
    private final URI base;

    public Site(PlatformConfig config) {
        var text = config.baseUrl().toString();
        base = URI.create(text.endsWith("/") ? text : text + "/");
    }

    /** The address with a slash at its end. */
    public URI base() {
        return base;
    }

    /** The whole address of a path such as {@code /p/first-post}. */
    public URI at(String path) {
        return URI.create(base + (path.startsWith("/") ? path.substring(1) : path));
    }

    public boolean encrypted() {
        return "https".equals(base.getScheme());
    }
}
