package courant.account.entry;

import org.jspecify.annotations.Nullable;

/** Where to go after the sign-in: a path of this site, whatever was asked for. */
record NextPage(String path) {
    private static final String STUDIO = "/studio";

    /** Browsers take {@code //host} and {@code /\host} for another site and drop tabs and line breaks before they look. */
    static NextPage of(@Nullable String asked) {
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//")) return new NextPage(STUDIO);
        var odd = asked.codePoints().anyMatch(it -> it <= ' ' || it == '\\' || it > '~');
        return new NextPage(odd ? STUDIO : asked);
    }
}
