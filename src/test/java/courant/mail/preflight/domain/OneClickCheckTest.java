package courant.mail.preflight.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import courant.chaos.relay.Certificates;
import courant.mail.preflight.KnownDns;
import courant.mail.preflight.Line;
import courant.mail.preflight.Result;
import courant.mail.preflight.web.Probe;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneClickCheckTest {
    private static final String HOST = "news.seaham.example";

    @TempDir
    Path folder;

    private final List<String> posts = new ArrayList<>();
    private HttpsServer server;
    private Certificates authority;
    private int status = 200;
    private String words = OneClickCheck.WORDS;

    @BeforeEach
    void start() throws Exception {
        authority = new Certificates(folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.signed("site", "dns:" + HOST)));
        server.createContext("/unsubscribe/check", exchange -> {
            posts.add(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            if (status == 308) exchange.getResponseHeaders().set("Location", "https://elsewhere.example/");
            exchange.sendResponseHeaders(status, 0);
            try (var out = exchange.getResponseBody()) {
                out.write(words.getBytes(UTF_8));
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_post_as_mail_programs_send_it_is_answered() throws Exception {
        assertThat(look(HOST).result()).isEqualTo(Result.PASS);
        assertThat(posts).containsExactly("POST List-Unsubscribe=One-Click");
    }

    @Test
    void a_redirect_a_refusal_and_another_servers_words_fail() throws Exception {
        status = 308;
        assertThat(look(HOST).sentence()).contains("is redirected");
        status = 403;
        assertThat(look(HOST).sentence()).contains("403");
        status = 200;
        words = "Welcome to nginx!";
        assertThat(look(HOST).result()).isEqualTo(Result.FAIL);
    }

    @Test
    void a_certificate_for_another_name_fails() throws Exception {
        assertThat(look("letters.seaham.example").sentence()).contains("no valid certificate");
        assertThat(posts).isEmpty();
    }

    private Line look(String host) throws Exception {
        var base = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        var dns = new KnownDns().a(host, "127.0.0.1");
        return new OneClickCheck(base, base.resolve("unsubscribe/check"), new Probe(dns, base, _ -> false, trusting()))
                .look();
    }

    private SSLSocketFactory trusting() throws Exception {
        var store = KeyStore.getInstance(folder.resolve("trust.p12").toFile(), "only for chaos".toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
