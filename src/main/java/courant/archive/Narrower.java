package courant.archive;

import java.util.Optional;
import java.util.regex.Pattern;

/** Our own pictures are kept in two widths, and say so in their names. */
final class Narrower {
    private static final Pattern WIDE = Pattern.compile("(/pictures/[0-9a-f]{32}-)([1-9][0-9]{0,3})(\\.(?:jpg|png))");
    private static final int SMALL = 640;

    private Narrower() {}

    /** The path of the narrower one, where there is one. */
    static Optional<String> of(String path) {
        var name = WIDE.matcher(path);
        return name.matches() && Integer.parseInt(name.group(2)) > SMALL
                ? Optional.of(name.group(1) + SMALL + name.group(3))
                : Optional.empty();
    }

    /** Both, as {@code srcset} has them; empty where there is but one. */
    static String set(String path) {
        var name = WIDE.matcher(path);
        return of(path).map(
                        small -> small + " " + SMALL + "w, " + path + " " + (name.matches() ? name.group(2) : "") + "w")
                .orElse("");
    }
}
