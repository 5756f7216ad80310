package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.mail.smtp.Login;
import courant.mail.smtp.Tls;
import courant.platform.Seal;
import courant.platform.Site;
import courant.platform.TestMode;
import courant.platform.inbox.InboxServer;
import courant.sender.Sink;
import courant.sender.relay.RelayForm;
import courant.sender.relay.RelaySettings;
import courant.sender.relay.Relays;
import courant.sender.relay.Route;
import courant.sender.relay.SmtpConfig;
import courant.studio.Studio;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeptRelaysTest extends OwnEngines {
    @Inject
    RelaySettings settings;

    @Inject
    Relays ofThisProgram;

    @Inject
    InboxServer inbox;

    @Inject
    Site site;

    @Inject
    Seal seal;

    private final Sink other = new Sink();
    private final String name = "relay " + Studio.word();
    private long id;

    @AfterEach
    void remove() throws IOException {
        other.close();
        if (id > 0) QuarkusTransaction.requiringNew().run(() -> settings.remove(id));
    }

    @Test
    void a_relay_that_is_set_up_while_mail_goes_out_is_used_within_seconds_and_one_that_is_removed_no_more() {
        var mailing = mailing(100);
        sink.holdAfter(20);
        started(rig.engine(configured(sink)::routes));
        await().until(() -> sink.copies(mailing.domain) == 20);
        setUp(other.relay().port(), 1, null);
        await().atMost(Duration.ofSeconds(15)).until(() -> other.copies(mailing.domain) >= 70);
        sink.letThrough(100);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain) + other.copies(mailing.domain)).isEqualTo(100);
        assertThat(sink.copies(mailing.domain)).isLessThanOrEqualTo(24);
    }

    @Test
    void its_password_is_opened_for_the_engine_alone() {
        setUp(25, 50, "open sesame");
        assertThat(kept().relay().login()).contains(new Login("me", "open sesame"));
        assertThat(kept().toString()).doesNotContain("sesame");
    }

    @Test
    void the_configured_relay_stands_among_them_by_its_number() {
        setUp(25, 50, null);
        assertThat(configured(sink).routes().getFirst().key()).isEqualTo(Relays.CONFIGURED);
        assertThat(configured(sink).routes().getFirst().limits().perDay()).contains(5_000);
    }

    @Test
    void in_test_mode_there_is_the_inbox_and_nothing_else() {
        setUp(25, 0, null);
        assertThat(ofThisProgram.routes().stream().map(Route::name)).containsExactly("inbox");
    }

    private Route kept() {
        return configured(sink).routes().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void setUp(int port, int priority, @Nullable String password) {
        var form = new RelayForm(
                name,
                "127.0.0.1",
                port,
                "none",
                password == null ? null : "me",
                password,
                2,
                null,
                null,
                null,
                null,
                null,
                priority,
                null,
                null,
                null);
        id = QuarkusTransaction.requiringNew().call(() -> settings.add(form).id);
    }

    /** As in a program whose configuration names this relay. */
    private Relays configured(Sink relay) {
        var config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(SmtpConfig.class)
                .withDefaultValue("courant.smtp.host", "127.0.0.1")
                .withDefaultValue(
                        "courant.smtp.port", String.valueOf(relay.relay().port()))
                .withDefaultValue("courant.smtp.tls", Tls.NONE.word())
                .withDefaultValue("courant.smtp.connections", "2")
                .withDefaultValue("courant.smtp.per.day", "5000")
                .build()
                .getConfigMapping(SmtpConfig.class);
        return new Relays(config, new TestMode(Optional.of("127.0.0.1")), inbox, site, seal);
    }
}
