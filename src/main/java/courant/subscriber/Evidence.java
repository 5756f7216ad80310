package courant.subscriber;

import java.net.InetAddress;
import java.util.Optional;

/**
 * From where and to which words somebody agreed or left.
 *
 * @param source the page the form stood on, or {@code api}, {@code studio}, {@code import 7}
 * @param wording exactly what was shown beside the button; empty if nothing was
 */
public record Evidence(String source, Optional<InetAddress> ip, Optional<String> userAgent, String wording) {
    private static final int LONGEST = 500;

    public Evidence {
        source = cut(source);
        userAgent = userAgent.map(Evidence::cut);
    }

    /** What an author or a program did, without a reader's browser. */
    public static Evidence of(String source) {
        return new Evidence(source, Optional.empty(), Optional.empty(), "");
    }

    /** Headers come from anybody: short, and without the character that PostgreSQL cannot keep. */
    private static String cut(String header) {
        var clean = header.replace("\0", "");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
