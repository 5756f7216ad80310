package courant.chaos.trial;

import courant.chaos.relay.Script;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Courant;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Stage;
import courant.chaos.stage.Unit;
import java.time.Duration;

/** A node stands still for longer than its lease, and goes on as if nothing had been. */
public final class Freezes implements Unit {
    private static final int ROUNDS = 3;
    private static final Duration LONGER_THAN_LEASE_AND_DOUBT = Duration.ofSeconds(10);

    @Override
    public String title() {
        return "A node stands still for longer than its lease";
    }

    @Override
    public void run(Ground ground, Report report) {
        var most = ROUNDS * Bound.CONNECTIONS;
        var why = ROUNDS + " rounds × " + Bound.CONNECTIONS + " connections, each named";
        report.line(
                "SIGSTOP " + ROUNDS + " times, SIGCONT 10 s later; one node",
                Bound.doubt(most, why),
                () -> alone(ground));
        report.line("the same while another node takes the work over", Bound.doubt(most, why), () -> beside(ground));
    }

    private Result alone(Ground ground) throws Exception {
        try (var stage = ground.stage(4_000)) {
            stage.relay().follows(Script.thinking(Duration.ofMillis(10)));
            var node = stage.node();
            return freeze(stage, node, node);
        }
    }

    private Result beside(Ground ground) throws Exception {
        try (var stage = ground.stage(4_000)) {
            stage.relay().follows(Script.thinking(Duration.ofMillis(20)));
            stage.with("COURANT_SMTP_CONNECTIONS", String.valueOf(Bound.CONNECTIONS));
            var node = stage.node();
            var other = stage.another().with("COURANT_SMTP_CONNECTIONS", "1");
            other.start();
            return freeze(stage, node, other);
        }
    }

    private Result freeze(Stage stage, Courant node, Courant other) throws Exception {
        var mailing = other.mail();
        for (var round = 1; round <= ROUNDS; round++) {
            Waits.untilTaken(stage, round * stage.readers() / 8);
            node.signal("STOP");
            Waits.pass(LONGER_THAN_LEASE_AND_DOUBT);
            node.signal("CONT");
        }
        other.awaitSent(mailing);
        return Result.of(stage.count(other, mailing));
    }
}
