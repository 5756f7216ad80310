package courant.mail.design;

import courant.platform.CannotStart;
import io.quarkus.qute.Engine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The designs in the operator's folder. Each is tried on a sample at the start; one that fails is not offered. */
@ApplicationScoped
public class OperatorDesigns {
    private static final Logger LOG = Logger.getLogger(OperatorDesigns.class);
    private static final Pattern FILE = Pattern.compile("([a-z][a-z0-9-]{0,39})\\.html");
    private final Engine engine;
    private final DesignsConfig config;
    private volatile List<Sheet> sheets = List.of();
    private volatile List<String> problems = List.of();

    public OperatorDesigns(Engine engine, DesignsConfig config) {
        this.engine = engine;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        config.dir().ifPresent(this::read);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    List<String> problems() {
        return problems;
    }

    /** Takes what lies in the folder now, in place of what was taken before. */
    void read(Path folder) {
        var good = new ArrayList<Sheet>();
        var bad = new ArrayList<String>();
        for (var file : files(folder)) {
            try {
                good.add(sheet(file));
            } catch (BadDesign fault) {
                bad.add(fault.getMessage());
                LOG.errorf("%s", fault.getMessage());
            }
        }
        sheets = List.copyOf(good);
        problems = List.copyOf(bad);
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".html")).sorted().toList();
        } catch (IOException e) {
            throw new CannotStart("COURANT_DESIGNS_DIR names the folder " + folder + ", which cannot be read.", e);
        }
    }

    private Sheet sheet(Path file) {
        var named = FILE.matcher(file.getFileName().toString());
        if (!named.matches()) throw BadDesign.name(file);
        var name = named.group(1);
        if (BuiltIn.named(name).isPresent()) throw BadDesign.taken(file);
        var sheet = new OwnTemplate(engine, file).sheet(name, title(name));
        Trial.demand(file, sheet);
        return sheet;
    }

    private static String title(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }
}
