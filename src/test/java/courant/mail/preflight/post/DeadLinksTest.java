package courant.mail.preflight.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import courant.mail.preflight.KnownDns;
import courant.mail.preflight.Line;
import courant.mail.preflight.Result;
import courant.mail.preflight.web.Probe;
import courant.mail.preflight.web.PublicAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLinksTest {
    private static final URI PAGE = URI.create("https://news.seaham.org/p/first");
    private final KnownDns dns = new KnownDns().a("web.net", "127.0.0.1").a("inside.net", "10.0.0.7");
    private final List<String> visits = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> answers =
            Map.of("/here", 200, "/gone", 410, "/missing", 404, "/shy", 403, "/ill", 503);
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            visits.add(exchange.getRequestMethod() + " " + path);
            var leads = Map.of("/moved", "/here", "/round", "/round", "/inward", "http://inside.net/secret");
            if (leads.containsKey(path)) exchange.getResponseHeaders().set("Location", leads.get(path));
            var isHeadRefused =
                    path.equals("/nohead") && exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(
                    isHeadRefused ? 405 : leads.containsKey(path) ? 302 : answers.getOrDefault(path, 200), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void links_that_lead_somewhere_pass_over_redirects_and_without_head() {
        var line = look(web("/here"), web("/moved"), web("/nohead"), web("/shy"), "mailto:ada@example.org");
        assertThat(line.result()).as(line.sentence()).isEqualTo(Result.PASS);
        assertThat(visits).contains("GET /nohead");
    }

    @Test
    void what_is_gone_fails_and_is_named() {
        var line = look(web("/here"), web("/missing"), web("/gone"), "https://nowhere.net/x");
        assertThat(line.result()).isEqualTo(Result.FAIL);
        assertThat(line.sentence())
                .contains("/missing")
                .contains("404")
                .contains("410")
                .contains("the DNS knows no nowhere.net");
    }

    @Test
    void what_does_not_answer_now_warns() {
        assertThat(look(web("/ill")).result()).isEqualTo(Result.WARN);
        assertThat(look("http://web.net:1/").sentence()).contains("takes no connections");
        assertThat(look("https://example.org/").result()).isEqualTo(Result.WARN);
    }

    @Test
    void what_is_redirected_for_ever_fails() {
        assertThat(look(web("/round")).sentence()).contains("round and round");
    }

    @Test
    void a_redirect_into_the_own_network_is_not_followed() {
        assertThat(look(web("/inward")).sentence()).contains("private network");
    }

    @Test
    void nothing_in_the_own_network_is_visited_by_name_or_by_number() {
        var guarded = new Probe(dns, PAGE, PublicAddresses::contain);
        var links = List.of(
                web("/here"),
                "http://127.0.0.1:" + server.getAddress().getPort() + "/here",
                "http://[::1]/",
                "http://169.254.169.254/latest");
        var line = new DeadLinksCheck(links, PAGE, guarded).look();
        assertThat(line.result()).isEqualTo(Result.FAIL);
        assertThat(visits).isEmpty();
    }

    @Test
    void this_site_itself_may_stand_in_the_own_network_and_the_post_is_there_once_it_is_published() {
        var own = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/missing");
        var probe = new Probe(dns, own, PublicAddresses::contain);
        assertThat(new DeadLinksCheck(List.of("/here", "/missing"), own, probe)
                        .look()
                        .result())
                .isEqualTo(Result.PASS);
        assertThat(new DeadLinksCheck(List.of("/gone"), own, probe).look().result())
                .isEqualTo(Result.FAIL);
    }

    @Test
    void without_a_dns_nothing_is_said_to_be_dead_or_alive() {
        dns.silentAbout("far.net");
        assertThat(look("https://far.net/").result()).isEqualTo(Result.NOT_CHECKABLE);
    }

    private String web(String path) {
        return "http://web.net:" + server.getAddress().getPort() + path;
    }

    /** Loopback is open to this probe alone, for the server of the test stands there. */
    private Line look(String... links) {
        var probe = new Probe(dns, PAGE, it -> it.isLoopbackAddress() || PublicAddresses.contain(it));
        return new DeadLinksCheck(List.of(links), PAGE, probe).look();
    }
}
