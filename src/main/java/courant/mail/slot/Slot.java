package courant.mail.slot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A place in rendered text that is filled for each recipient. It travels as a marker between noncharacters, which author
 * text never holds; the fallback is written in base64url, so that neither escaping nor wrapping can change it.
 */
public record Slot(String name, String fallback) implements Part {

    public static final Slot UNSUBSCRIBE = new Slot("-unsubscribe", "");
    public static final Slot PREFERENCES = new Slot("-preferences", "");

    private static final Pattern MARKER = Pattern.compile("\uFDD0([A-Za-z0-9_.-]+)\uFDD2([A-Za-z0-9_-]*)\uFDD1");

    /** What stands in the rendered text for this slot. */
    public String marker() {
        return "\uFDD0" + name + "\uFDD2"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(fallback.getBytes(UTF_8)) + "\uFDD1";
    }

    /** The text and the slots in it, in their order. */
    public static List<Part> split(String marked) {
        var parts = new ArrayList<Part>();
        var end = 0;
        for (var found : MARKER.matcher(marked).results().toList()) {
            parts.add(new Words(marked.substring(end, found.start())));
            parts.add(of(found));
            end = found.end();
        }
        parts.add(new Words(marked.substring(end)));
        return parts;
    }

    public static boolean isIn(String text) {
        return MARKER.matcher(text).find();
    }

    private static Slot of(MatchResult marker) {
        return new Slot(marker.group(1), new String(Base64.getUrlDecoder().decode(marker.group(2)), UTF_8));
    }
}
