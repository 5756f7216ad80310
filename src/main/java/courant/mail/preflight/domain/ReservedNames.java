package courant.mail.preflight.domain;

import java.util.List;
import java.util.Locale;

/** Names for examples and tests (RFC 2606, RFC 6761): nobody can own them, send from them or be reached by them. */
public final class ReservedNames {
    private static final List<String> NAMES = List.of(
            "example",
            "example.com",
            "example.net",
            "example.org",
            "invalid",
            "localhost",
            "test",
            "local",
            "internal");

    private ReservedNames() {}

    public static boolean contain(String host) {
        var name = "." + host.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(it -> name.endsWith("." + it));
    }
}
