package courant.post.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.SocketAddress;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingTest {
    private static final char[] WORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static HttpsServer server;
    private static Fetching fetching;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        answer("/page", "text/html; charset=utf-8", "<title>Ä page</title>");
        answer("/large", "image/png", "x".repeat(200_000));
        answer("/long", "text/html", "<title>Long</title>" + "x".repeat(200_000));
        answer("/babel", "text/html; charset=-babel-", "<title>Words</title>");
        leads("/moved", "/page");
        leads("/inside", "https://localhost/secret");
        leads("/plain", "http://page.example/page");
        leads("/circle", "/circle");
        server.start();
        var options = new HttpClientOptions().setTrustAll(true);
        fetching = new Fetching(vertx, options, new PublicHosts(), "Test") {
            @Override
            SocketAddress server(URI at) {
                return at.getHost().equals("page.example")
                        ? SocketAddress.inetSocketAddress(server.getAddress())
                        : super.server(at);
            }
        };
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        vertx.close();
    }

    @Test
    void a_page_is_fetched_with_its_type_and_after_a_redirect_says_where_it_stood() {
        var it = fetching.get(URI.create("https://page.example/moved"), 10_000);
        assertThat(it.at()).hasToString("https://page.example/page");
        assertThat(it.charset()).contains("utf-8");
        assertThat(new String(it.bytes(), StandardCharsets.UTF_8)).isEqualTo("<title>Ä page</title>");
    }

    @Test
    void a_charset_that_nobody_knows_is_left_to_the_page_itself() {
        var it = fetching.get(URI.create("https://page.example/babel"), 10_000);
        assertThat(it.charset()).isEmpty();
        assertThat(OpenGraph.read(it).title()).isEqualTo("Words");
    }

    @Test
    void each_step_of_a_redirect_is_looked_at_anew() {
        refuses("https://page.example/inside", "not public");
        refuses("https://page.example/plain", "https");
        refuses("https://page.example/circle", "without an end");
    }

    @Test
    void what_is_too_large_is_refused_but_for_the_beginning_of_a_page() {
        refuses("https://page.example/large", "too large");
        assertThat(fetching.get(URI.create("https://page.example/long"), 100_000)
                        .bytes()
                        .length)
                .isBetween(20, 100_000);
    }

    @Test
    void only_https_at_its_own_port_is_asked() {
        refuses("http://page.example/page", "https");
        refuses("https://page.example:8443/page", "usual port");
        refuses("https://ada@page.example/page", "https");
        refuses("https://127.0.0.1/", "not public");
        refuses("https://[::1]/", "not public");
        refuses("https://page.example/none", "404");
    }

    private static void refuses(String address, String words) {
        assertThatThrownBy(() -> fetching.get(URI.create(address), 100_000))
                .isInstanceOf(NotFetched.class)
                .hasMessageContaining(words);
    }

    private static void answer(String path, String type, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    private static void leads(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static SSLContext context() throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=page.example",
                        "-ext",
                        "SAN=dns:page.example",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        made.waitFor();
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, WORD);
        }
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, WORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
