package courant.post.embed;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stood at an address.
 *
 * @param at where it stood in the end, after redirects
 * @param type as the server called it
 */
record Fetched(URI at, String type, byte[] bytes) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]{1,40})");

    Optional<String> charset() {
        var said = CHARSET.matcher(type);
        return said.find() ? Optional.of(said.group(1)).filter(Fetched::known) : Optional.empty();
    }

    private static boolean known(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
