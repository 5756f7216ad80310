package courant.sender;

import courant.mail.smtp.Login;
import courant.mail.smtp.Relay;
import courant.mail.smtp.Tls;
import courant.platform.Site;
import courant.platform.TestMode;
import courant.platform.inbox.InboxServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where mail goes: the configured relay, or the built-in inbox in test mode. */
@ApplicationScoped
public class Relays {
    private final SmtpConfig config;
    private final TestMode testMode;
    private final InboxServer inbox;
    private final Site site;

    public Relays(SmtpConfig config, TestMode testMode, InboxServer inbox, Site site) {
        this.config = config;
        this.testMode = testMode;
        this.inbox = inbox;
        this.site = site;
    }

    public Relay relay() {
        return testMode.on() ? new Relay("inbox", "127.0.0.1", inbox.port(), Tls.NONE) : configured();
    }

    public int connections() {
        return Math.clamp(config.connections(), 1, 200);
    }

    private Relay configured() {
        var host = config.host().orElseThrow();
        return new Relay(host, host, config.port(), config.tls())
                .withLogin(login())
                .withWindow(config.window())
                .withReplyTimeout(config.replyWithin())
                .withHelo(Optional.ofNullable(site.base().getHost()).orElse("localhost"));
    }

    private Optional<Login> login() {
        return config.username().map(name -> new Login(name, config.password().orElse("")));
    }
}
