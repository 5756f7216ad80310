package courant.chaos.trial;

import courant.chaos.relay.Certificates;
import courant.chaos.relay.Script;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Stage;
import courant.chaos.stage.Unit;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Encryption is required, and the relay's certificate is not good: nothing goes out until it is. */
public final class BadCertificates implements Unit {
    /** Makes what the relay shows. */
    private interface Showing {
        SSLContext by(Certificates authority) throws Exception;
    }

    @Override
    public String title() {
        return "The relay's certificate is not good";
    }

    @Override
    public void run(Ground ground, Report report) {
        line(ground, report, "nobody vouches for", Certificates::selfSigned);
        line(ground, report, "is for another name:", it -> it.signed("other", "dns:relay.example.org"));
        line(
                ground,
                report,
                "has expired:",
                it -> it.signed("old", "ip:127.0.0.1", "-startdate", "-20d", "-validity", "10"));
    }

    private static void line(Ground ground, Report report, String what, Showing showing) {
        report.line(
                "a certificate that " + what + " nothing goes out, and all once it is mended",
                Bound.nothing(),
                () -> through(ground, showing));
    }

    private static Result through(Ground ground, Showing showing) throws Exception {
        try (var stage = ground.stage(100)) {
            var authority = new Certificates(stage.folder().resolve("certificates"));
            stage.relay().encrypts(showing.by(authority));
            var node = stage.patient().another().with("COURANT_SMTP_TLS", "required");
            node.launch(authority.trust());
            node.awaitStart();
            var mailing = node.mail();
            Waits.until("the author is told", () -> said(stage).contains("encryption"));
            Waits.pass(Duration.ofSeconds(2));
            var early = stage.relay().taken();
            stage.relay().encrypts(authority.signed("good", "ip:127.0.0.1")).follows(Script.OBEDIENT);
            node.awaitSent(mailing);
            return Result.of(stage.count(node, mailing).and(early == 0, early + " went out over it"));
        }
    }

    private static String said(Stage stage) throws Exception {
        return stage.text("select coalesce(max(reason), '') from mailing");
    }
}
