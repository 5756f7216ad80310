package courant.chaos.trial;

import courant.chaos.relay.Script;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Courant;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Unit;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.time.Duration;

/** Nothing more can be written, on the node's disk or on the database's. */
public final class FullDisks implements Unit {
    @Override
    public String title() {
        return "A disk is full";
    }

    @Override
    public void run(Ground ground, Report report) {
        report.line("the node's: the journal cannot be written", Bound.nothing(), () -> journal(ground, false));
        report.line(
                "the node's, and the node is killed before there is room",
                Bound.doubt(Bound.CONNECTIONS, "one message on each connection, each named"),
                () -> journal(ground, true));
        report.line(
                "the database's, for 10 s",
                Bound.named(2 * Bound.CONNECTIONS, "granted to each connection when it failed and when it came back"),
                () -> database(ground));
    }

    private Result journal(Ground ground, boolean killed) throws Exception {
        try (var disk = SmallDisk.mount(ground.folder().resolve("small-" + killed), "2m");
                var stage = ground.stage(3_000)) {
            stage.relay().follows(Script.thinking(Duration.ofMillis(10)));
            var node = stage.another().with("COURANT_DATA_DIR", disk.folder().toString());
            node.start();
            var mailing = node.mail();
            Waits.untilTaken(stage, 500);
            disk.fill();
            Waits.until("the node says that it is unwell", () -> !isWell(node));
            if (killed) {
                node.kill();
                disk.makeRoom();
                node.start();
            }
            node.awaitSent(mailing);
            return Result.of(stage.count(node, mailing));
        }
    }

    private static boolean isWell(Courant node) {
        return RestAssured.get(node.url() + "/q/health/well").statusCode() == 200;
    }

    private Result database(Ground ground) throws Exception {
        try (var disk = SmallDisk.mount(ground.folder().resolve("small-database"), "450m");
                var small = ground.another("full", disk.folder());
                var stage = small.stage(5_000)) {
            stage.relay().follows(Script.thinking(Duration.ofMillis(15)));
            var node = stage.node();
            var mailing = node.mail();
            Waits.untilTaken(stage, 500);
            disk.fill();
            var log = small.folder().resolve("postgres.log");
            Waits.until("the database has noticed", () -> {
                stage.run("select pg_switch_wal()");
                return Files.readString(log).contains("No space left");
            });
            Waits.pass(Duration.ofSeconds(10));
            disk.makeRoom();
            var died = !small.postgres().isAlive();
            if (died) small.postgres().start();
            node.awaitSent(mailing);
            return Result.of(stage.count(node, mailing))
                    .noting(died ? "PostgreSQL gave up and was started again" : "PostgreSQL went on by itself");
        }
    }
}
