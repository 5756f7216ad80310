package courant.bench;

import java.io.IOException;
import java.util.Optional;

/** Postfix's load generator in C: what plain SMTP can come to on this machine. */
final class SmtpSource {
    private static final String SIZE = "21000";

    private SmtpSource() {}

    /** Messages a second over 20 connections; empty where the program is not there. */
    static Optional<Double> rate(long roundTripMillis, int messages) throws IOException, InterruptedException {
        var program = System.getProperty("smtp-source", "");
        if (program.isEmpty()) return Optional.empty();
        try (var sink = SinkProcess.start(roundTripMillis, false)) {
            for (var round = 0; round < 2; round++) {
                sink.begin();
                run(program, messages, sink.port());
            }
            return Optional.of(sink.counts().rate());
        }
    }

    private static void run(String program, int messages, int port) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        program,
                        "-d", "-s", "20", "-l", SIZE, "-m", String.valueOf(messages),
                        "-f", "sender@example.org", "-t", "reader@example.net", "127.0.0.1:" + port)
                .inheritIO();
        if (process.start().waitFor() != 0) throw new IOException(program + " failed");
    }
}
