package courant.bench.pages;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/** The same bytes from nginx and from Courant, in turns, so that both see the same machine. */
public final class Race {
    private static final int ROUNDS = 3;
    private static final int SECONDS = 5;

    private Race() {}

    public static void print(String nginx, String wrk, String page, Path folder, Consumer<String> print) throws Exception {
        print.accept("| a post's page | octets | nginx, a second | Courant, a second | share |");
        print.accept("|---|--:|--:|--:|--:|");
        var plain = bytes(page, "identity");
        var zipped = bytes(page, "gzip");
        var site = Files.createDirectories(folder.resolve("nginx"));
        try (var other = Nginx.start(nginx, site, freePort(), plain, zipped)) {
            var driver = new Wrk(wrk);
            driver.rate(page, SECONDS, false);
            print.accept(line("as it is", plain.length, driver, other.page(), page, false));
            print.accept(line("gzip", zipped.length, driver, other.page(), page, true));
        }
    }

    private static String line(String name, int octets, Wrk driver, String other, String page, boolean zipped) throws Exception {
        var theirs = new double[ROUNDS];
        var ours = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            theirs[round] = driver.rate(other, SECONDS, zipped);
            ours[round] = driver.rate(page, SECONDS, zipped);
        }
        var nginx = median(theirs);
        var courant = median(ours);
        return String.format(Locale.ROOT, "| %s | %,d | %,.0f | %,.0f | %.2f |", name, octets, nginx, courant, courant / nginx);
    }

    private static double median(double[] rates) {
        return DoubleStream.of(rates).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    private static byte[] bytes(String page, String encoding) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create(page)).header("Accept-Encoding", encoding).build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IOException(page + ": " + answer.statusCode());
            return answer.body();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
