package courant.account.entry;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after the sign-in: a path of this site, whatever was asked for. */
public record NextPage(String path) {
    private static final String STUDIO = "/studio";
    private static final int LONGEST = 1000;

    static NextPage of(@Nullable String asked) {
        return of(asked, STUDIO);
    }

    /** Browsers take {@code //host} and {@code /\host} for another site and drop tabs and line breaks before they look. */
    public static NextPage of(@Nullable String asked, String otherwise) {
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//")) return new NextPage(otherwise);
        var odd = asked.length() > LONGEST || asked.codePoints().anyMatch(it -> it <= ' ' || it == '\\' || it > '~');
        return new NextPage(odd || !isAddress(asked) ? otherwise : asked);
    }

    private static boolean isAddress(String path) {
        try {
            return new URI(path).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
