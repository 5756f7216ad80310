package courant.newsletter.theme;

import courant.platform.CannotStart;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** All themes that can be chosen here: three that the program brings, and the operator's, read at the start. */
@ApplicationScoped
public class Themes {
    private static final Logger LOG = Logger.getLogger(Themes.class);
    private static final List<Theme> BUILT_IN =
            Stream.of("journal", "magazine", "log").map(Themes::builtIn).toList();

    private final ThemesConfig config;
    private volatile List<Theme> own = List.of();
    private volatile List<String> problems = List.of();

    public Themes(ThemesConfig config) {
        this.config = config;
    }

    /** The one that a site has which never chose. */
    public static Theme first() {
        return BUILT_IN.getFirst();
    }

    private static Theme builtIn(String name) {
        var folder = "courant/themes/" + name + "/";
        return ThemeFolder.of(
                name, Texts.read(folder + "theme.properties"), Texts.read(folder + "theme.css"), Map.of());
    }

    void start(@Observes StartupEvent event) {
        config.dir().ifPresent(this::read);
    }

    public List<Theme> all() {
        return Stream.concat(BUILT_IN.stream(), own.stream()).toList();
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** The theme of this name; the first where it is gone, as readers must find the site all the same. */
    public Theme named(String name) {
        return find(name).orElseGet(Themes::first);
    }

    Optional<Theme> find(String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** What keeps themes in the operator's folder from being used, a sentence each. */
    public List<String> problems() {
        return problems;
    }

    /** Takes what lies in the folder now, in place of what was taken before. */
    void read(Path folder) {
        var good = new ArrayList<Theme>();
        var bad = new ArrayList<String>();
        for (var each : folders(folder)) {
            try {
                good.add(untaken(ThemeFolder.read(each)));
            } catch (BadTheme fault) {
                bad.add(fault.getMessage());
                LOG.errorf("%s", fault.getMessage());
            }
        }
        own = List.copyOf(good);
        problems = List.copyOf(bad);
    }

    private static Theme untaken(Theme theme) {
        if (BUILT_IN.stream().noneMatch(it -> it.name().equals(theme.name()))) return theme;
        throw BadTheme.of(theme.name(), "the program brings a theme of this name. Give the folder another name.");
    }

    private static List<Path> folders(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory)
                    .filter(it -> !it.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotStart("COURANT_THEMES_DIR names the folder " + folder + ", which cannot be read.", e);
        }
    }
}
