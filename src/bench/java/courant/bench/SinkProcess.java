package courant.bench;

import courant.bench.sink.FastSink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The sink beside us. */
final class SinkProcess implements AutoCloseable {
    private final Process process;
    private final PrintWriter ask;
    private final BufferedReader told;
    private final int port;

    private SinkProcess(Process process) throws IOException {
        this.process = process;
        ask = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        told = process.inputReader();
        port = Integer.parseInt(told.readLine());
    }

    /** @param nanos from the first message to the last */
    record Counts(long messages, long octets, long twice, long nanos) {
        double rate() {
            return messages * 1e9 / nanos;
        }
    }

    static SinkProcess start(long roundTripMillis, boolean chunking) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FastSink.class.getName(),
                String.valueOf(roundTripMillis),
                chunking ? "chunking" : "plain");
        return new SinkProcess(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    int port() {
        return port;
    }

    /** Counts anew from here. */
    void begin() throws IOException {
        say("begin");
    }

    Counts counts() throws IOException {
        var words = say("counts").split(" ");
        return new Counts(
                Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    private String say(String word) throws IOException {
        ask.println(word);
        return told.readLine();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
