package courant.sender.relay;

import courant.mail.smtp.Login;
import courant.mail.smtp.Relay;
import courant.mail.smtp.Tls;
import courant.platform.Seal;
import courant.platform.Site;
import courant.platform.TestMode;
import courant.platform.inbox.InboxServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where mail goes: the built-in inbox alone in test mode; else the configured relay and those that the owner set up. */
@ApplicationScoped
public class Relays {
    public static final String CONFIGURED = "configured";
    static final String SEAL = "relay password";
    private static final int MOST_CONNECTIONS = 200;
    private final SmtpConfig config;
    private final TestMode testMode;
    private final InboxServer inbox;
    private final Site site;
    private final Seal seal;

    public Relays(SmtpConfig config, TestMode testMode, InboxServer inbox, Site site, Seal seal) {
        this.config = config;
        this.testMode = testMode;
        this.inbox = inbox;
        this.site = site;
        this.seal = seal;
    }

    /** All of them as they stand now, the first to be used first. */
    public List<Route> routes() {
        if (testMode.on()) return List.of(inbox());
        var routes = new ArrayList<Route>();
        routes.add(configured());
        QuarkusTransaction.joiningExisting().call(KeptRelay::all).forEach(it -> routes.add(route(it)));
        routes.sort(Comparator.comparingInt(Route::priority));
        return List.copyOf(routes);
    }

    /** The one of the configuration; empty in test mode. */
    public Optional<Route> configuredOne() {
        return testMode.on() ? Optional.empty() : Optional.of(configured());
    }

    /** As an engine takes it, with its password. */
    public Route route(KeptRelay it) {
        var relay = new Relay(it.name, it.host, it.port, it.tls())
                .withLogin(login(it))
                .withWindow(it.inFlight)
                .withReplyTimeout(config.replyWithin())
                .withHelo(helo());
        return new Route(
                String.valueOf(it.id),
                relay,
                it.connections,
                it.priority,
                it.limits(),
                Set.copyOf(it.newsletters),
                it.enabled);
    }

    private Route inbox() {
        return Route.to(new Relay("inbox", "127.0.0.1", inbox.port(), Tls.NONE), connections());
    }

    private Route configured() {
        var host = config.host().orElseThrow();
        var relay = new Relay(host, host, config.port(), config.tls())
                .withLogin(config.username()
                        .map(name -> new Login(name, config.password().orElse(""))))
                .withWindow(config.window())
                .withReplyTimeout(config.replyWithin())
                .withHelo(helo());
        return new Route(CONFIGURED, relay, connections(), config.priority(), config.limits(), Set.of(), true);
    }

    private int connections() {
        return Math.clamp(config.connections(), 1, MOST_CONNECTIONS);
    }

    private Optional<Login> login(KeptRelay it) {
        return Optional.ofNullable(it.username).map(name -> new Login(name, password(it)));
    }

    private String password(KeptRelay it) {
        return it.password == null ? "" : seal.open(SEAL, it.password);
    }

    private String helo() {
        return Optional.ofNullable(site.base().getHost()).orElse("localhost");
    }
}
