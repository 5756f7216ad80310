package courant.newsletter.theme;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Themes of the site beside those that the program brings. */
@ConfigMapping(prefix = "courant.themes")
public interface ThemesConfig {

    /** A folder with themes of your own, one folder each with {@code theme.properties} and {@code theme.css}; see docs/themes.md. */
    Optional<Path> dir();
}
