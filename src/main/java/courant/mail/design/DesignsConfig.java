package courant.mail.design;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Designs of mails beside those that the program brings. */
@ConfigMapping(prefix = "courant.designs")
public interface DesignsConfig {

    /** A folder with designs of your own, one Qute file each ({@code evening.html}); see docs/designs.md. */
    Optional<Path> dir();
}
