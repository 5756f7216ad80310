package courant.platform;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of a start that failed: a sentence where there is one, or everything that is known. */
final class FailedStart {
    private FailedStart() {}

    static String told(Throwable fault) {
        return Stream.iterate(fault, it -> it != null, Throwable::getCause)
                .flatMap(it -> reason(it).stream())
                .findFirst()
                .map(reason -> "Courant cannot start: " + reason)
                .orElseGet(() -> "Courant cannot start:\n" + trace(fault));
    }

    private static Optional<String> reason(Throwable fault) {
        return switch (fault) {
            case CannotStart known -> Optional.of(String.valueOf(known.getMessage()));
            case BindException taken ->
                Optional.of(
                        "another program has the port (" + taken.getMessage() + "); choose one with QUARKUS_HTTP_PORT");
            default -> Optional.empty();
        };
    }

    private static String trace(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
