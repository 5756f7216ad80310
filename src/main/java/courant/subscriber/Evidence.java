package courant.subscriber;

import java.net.InetAddress;
import java.util.Optional;

/**
 * From where and to which words somebody agreed or left.
 *
 * @param source the page the form stood on, or {@code api}, {@code studio}, {@code import 7}
 * @param wording exactly what was shown beside the button; empty if nothing was
 * @param version which of the newsletter's own sign-up words that was; empty where they were the program's or not ours
 * @param arrival which way a reader came, where that is known
 * @param mailing whose link somebody left by, where that is known
 */
public record Evidence(
        String source,
        Optional<InetAddress> ip,
        Optional<String> userAgent,
        String wording,
        Optional<Long> version,
        Optional<Arrival> arrival,
        Optional<Long> mailing) {
    private static final int LONGEST = 500;

    public Evidence {
        source = cut(source);
        userAgent = userAgent.map(Evidence::cut);
    }

    public Evidence(String source, Optional<InetAddress> ip, Optional<String> userAgent, String wording) {
        this(source, ip, userAgent, wording, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What an author or a program did, without a reader's browser. */
    public static Evidence of(String source) {
        return new Evidence(source, Optional.empty(), Optional.empty(), "");
    }

    /** @param number of the sign-up's words; 0 for the program's own */
    public Evidence inVersion(long number) {
        return new Evidence(source, ip, userAgent, wording, Optional.of(number).filter(it -> it > 0), arrival, mailing);
    }

    public Evidence arriving(Arrival way) {
        return new Evidence(source, ip, userAgent, wording, version, Optional.of(way), mailing);
    }

    public Evidence by(Optional<Long> link) {
        return new Evidence(source, ip, userAgent, wording, version, arrival, link);
    }

    /** Headers come from anybody: short, and without the character that PostgreSQL cannot keep. */
    private static String cut(String header) {
        var clean = header.replace("\0", "");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
