package courant.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where this installation stands and what it signs with. */
@ConfigMapping(prefix = "courant")
public interface PlatformConfig {

    /** The address at which readers reach this site, as it stands in mails and feeds: scheme, host, port if unusual. */
    @WithName("base.url")
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    URI baseUrl();

    /** The folder of what this machine keeps: the embedded database, the secret, the journal. */
    @WithName("data.dir")
    @WithDefault("data")
    Path dataDir();

    /** The signing key, at least 16 characters. Absent: made at the first start and kept in the data directory. */
    Optional<String> secret();

    /** A folder with edited copies of templates; what lies there is used instead of what the program brings. */
    @WithName("templates.dir")
    Optional<Path> templatesDir();
}
