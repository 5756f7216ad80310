package courant.platform.web;

import courant.platform.PlatformConfig;
import io.quarkus.qute.Locate;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for a template in the operator's folder before the one that the program brings; in dev mode in the project's own
 * {@code templates/}, so that an edit shows at the next request.
 */
@Locate(".*")
public class OperatorTemplates implements TemplateLocator {
    private static final List<String> KINDS = List.of("", ".html", ".txt");
    private final List<Path> folders;

    public OperatorTemplates(PlatformConfig config) {
        var own =
                LaunchMode.current() == LaunchMode.DEVELOPMENT ? Stream.of(Path.of("templates")) : Stream.<Path>empty();
        folders = Stream.concat(config.templatesDir().stream(), own)
                .map(it -> it.toAbsolutePath().normalize())
                .toList();
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Optional<TemplateLocation> locate(String id) {
        return folders.stream()
                .flatMap(folder -> KINDS.stream()
                        .map(kind -> folder.resolve(id + kind).normalize())
                        .filter(it -> it.startsWith(folder)))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(FileTemplate::new);
    }

    /** The variant decides on escaping: a copy must be escaped just as the original is. */
    private record FileTemplate(Path file) implements TemplateLocation {
        @Override
        public Reader read() {
            try {
                return Files.newBufferedReader(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            var type = file.toString().endsWith(".txt") ? "text/plain" : "text/html";
            return Optional.of(Variant.forContentType(type));
        }
    }
}
