package courant.bench.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The load generator in C: 32 connections that ask without a pause. */
record Wrk(String program) {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    /** @return whole answers a second; every one of them must have been a success */
    double rate(String page, int seconds, boolean zipped) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                program, "-t", "2", "-c", "32", "--timeout", "20s", "-d", seconds + "s", "-H", "Accept-Encoding: " + (zipped ? "gzip" : "identity"), page);
        var process = command.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find() || said.contains("Non-2xx") || said.contains("Socket errors")) throw new IOException(said);
        return Double.parseDouble(rate.group(1));
    }
}
