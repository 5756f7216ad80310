package courant.newsletter.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a theme from a folder: {@code theme.properties}, {@code theme.css}, and fonts and pictures beside them. */
final class ThemeFolder {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int MOST_FILES = 50;
    private static final int MOST_BYTES = 2 << 20;

    private ThemeFolder() {}

    /** @throws BadTheme if it cannot be used */
    static Theme read(Path folder) {
        var name = folder.getFileName().toString();
        if (!NAME.matcher(name).matches()) {
            throw BadTheme.of(
                    name, "its folder's name must be small letters, digits and hyphens, such as \"evening\".");
        }
        try {
            return read(name, folder);
        } catch (IOException e) {
            throw BadTheme.of(name, "its folder cannot be read: " + e.getMessage());
        }
    }

    private static Theme read(String name, Path folder) throws IOException {
        var files = files(name, folder);
        return of(name, text(name, folder, "theme.properties"), text(name, folder, "theme.css"), files);
    }

    static Theme of(String name, String properties, String css, Map<String, ThemeFile> files) {
        var manifest = Manifest.read(name, properties);
        return new Theme(
                name,
                manifest.title(),
                manifest.about(),
                manifest.palette("light"),
                manifest.palette("dark"),
                manifest.face("text"),
                manifest.face("heading"),
                manifest.pictures(),
                ThemeCss.of(name, css, files),
                manifest.preload().stream().map(it -> preload(name, it, files)).toList(),
                files);
    }

    private static String preload(String theme, String name, Map<String, ThemeFile> files) {
        var file = files.get(name);
        if (file != null && name.endsWith(".woff2")) return file.address();
        throw BadTheme.of(theme, "preload names \"" + name + "\", which is no font (.woff2) in its folder.");
    }

    private static String text(String theme, Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) throw BadTheme.of(theme, name + " is missing in its folder.");
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Fonts and pictures; whatever else lies there, such as a licence, is nobody's business. */
    private static Map<String, ThemeFile> files(String theme, Path folder) throws IOException {
        var files = new TreeMap<String, ThemeFile>();
        for (var path : listed(folder)) {
            var name = path.getFileName().toString();
            if (ThemeFile.typeOf(name).isEmpty() || !FILE.matcher(name).matches()) continue;
            if (Files.size(path) > MOST_BYTES) throw BadTheme.of(theme, name + " is larger than 2 MB.");
            files.put(name, new ThemeFile(theme, name, Files.readAllBytes(path)));
        }
        if (files.size() > MOST_FILES)
            throw BadTheme.of(theme, "it has more than " + MOST_FILES + " fonts and pictures.");
        return files;
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
