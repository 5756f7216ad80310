package courant.chaos.trial;

import courant.chaos.relay.Script;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Courant;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Stage;
import courant.chaos.stage.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The database is away for a while; the node stays. */
public final class DatabaseOutages implements Unit {
    private static final Bound BOUND =
            Bound.named(Bound.CONNECTIONS, "what was granted to each connection when it went");

    /** What happens to the database while a mailing goes out. */
    private interface Trouble {
        void happen(Stage stage, Courant node) throws Exception;
    }

    @Override
    public String title() {
        return "The database is away";
    }

    @Override
    public void run(Ground ground, Report report) {
        killed(ground, report);
        var outage = ground.scale().outage();
        report.line(
                "PostgreSQL stands still for " + outage.toSeconds() + " s",
                BOUND,
                () -> through(ground, (stage, node) -> frozen(stage, outage)));
        report.line(
                "PostgreSQL gives out no connections for 10 s",
                BOUND,
                () -> through(ground, (stage, node) -> full(stage, node, Duration.ofSeconds(10))));
        report.line(
                "the line to it is cut for 10 s",
                BOUND,
                () -> through(ground, (stage, node) -> cut(node, Duration.ofSeconds(10))));
        report.line(
                "it goes without a word: old connections never answer again, new ones do",
                BOUND,
                () -> through(ground, (stage, node) -> node.tap().forsake()));
    }

    static void killed(Ground ground, Report report) {
        var outage = ground.scale().outage();
        report.line(
                "PostgreSQL killed hard, started again after " + outage.toSeconds() + " s",
                BOUND,
                () -> through(ground, (stage, node) -> killed(stage, outage)));
    }

    private static Result through(Ground ground, Trouble trouble) throws Exception {
        try (var stage = ground.stage(Math.min(3_000, ground.scale().readers() / 2))) {
            stage.relay().follows(Script.thinking(Duration.ofMillis(10)));
            var node = stage.node();
            var mailing = node.mail();
            Waits.untilTaken(stage, stage.readers() / 10 + ground.random().nextInt(stage.readers() / 3));
            trouble.happen(stage, node);
            node.awaitSent(mailing);
            return Result.of(stage.count(node, mailing));
        }
    }

    private static void killed(Stage stage, Duration outage) throws Exception {
        stage.ground().postgres().killAll();
        Waits.pass(outage);
        stage.ground().postgres().start();
    }

    private static void frozen(Stage stage, Duration outage) throws Exception {
        stage.ground().postgres().signal("STOP");
        Waits.pass(outage);
        stage.ground().postgres().signal("CONT");
    }

    private static void cut(Courant node, Duration outage) throws Exception {
        node.tap().cut();
        Waits.pass(outage);
        node.tap().mend();
    }

    /** Somebody else takes every connection there is, those of the node too as soon as it loses them. */
    private static void full(Stage stage, Courant node, Duration outage) throws Exception {
        var taken = new ArrayList<Connection>();
        try {
            takeAll(stage, taken);
            node.tap().endAll();
            var end = System.nanoTime() + outage.toNanos();
            while (System.nanoTime() < end) takeAll(stage, taken);
        } finally {
            for (var connection : taken) connection.close();
        }
    }

    private static void takeAll(Stage stage, List<Connection> taken) throws InterruptedException {
        try {
            while (true) taken.add(stage.connect());
        } catch (SQLException full) {
            Thread.sleep(5);
        }
    }
}
