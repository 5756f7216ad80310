package courant.chaos.trial;

import courant.chaos.relay.Script;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Count;
import courant.chaos.stage.Courant;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Stage;
import courant.chaos.stage.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Clocks that are wrong, and clocks that people change twice a year. */
public final class Clocks implements Unit {
    @Override
    public String title() {
        return "Clocks";
    }

    @Override
    public void run(Ground ground, Report report) {
        report.line("two nodes, one an hour ahead, one an hour behind", Bound.nothing(), () -> apart(ground));
        for (var offset : new int[] {3_600, -3_600}) {
            report.line(
                    "a held mailing is resumed by a node an hour " + (offset > 0 ? "ahead" : "behind")
                            + ": it goes out now",
                    Bound.nothing(),
                    () -> held(ground, offset));
        }
        report.line(
                "scheduled for an hour that the clocks skip: once, an hour later", Bound.nothing(), () -> gap(ground));
        report.line(
                "scheduled for an hour that comes twice: once, the first time", Bound.nothing(), () -> overlap(ground));
    }

    private static Result apart(Ground ground) throws Exception {
        try (var stage = ground.stage(3_000)) {
            stage.relay().follows(Script.thinking(Duration.ofMillis(10)));
            var ahead = shifted(stage, 3_600);
            var behind = shifted(stage, -3_600);
            var first = ahead.mail();
            var second = behind.mail();
            ahead.awaitSent(first);
            ahead.awaitSent(second);
            return Result.of(stage.count(behind, first).plus(stage.count(behind, second)));
        }
    }

    private static Result held(Ground ground, int offset) throws Exception {
        try (var stage = ground.stage(50)) {
            var node = shifted(stage, offset);
            var mailing = schedule(node, "2036-01-01T09:00", "UTC");
            stage.run("update mailing set state = 'held', reason = 'as after a backup'");
            node.resume(mailing);
            Waits.until(
                    "it is sent",
                    Duration.ofSeconds(15),
                    () -> node.state(mailing).equals("sent"));
            return Result.of(stage.count(node, mailing));
        }
    }

    /** Berlin, 28 March 2027: at 01:00Z 02:00 becomes 03:00. */
    private static Result gap(Ground ground) throws Exception {
        var due = Instant.parse("2027-03-28T01:00:25Z");
        return in(ground, due.minusSeconds(35), stage -> {
            var node = stage.node();
            var mailing = schedule(node, "2027-03-28T02:00:25", "Europe/Berlin");
            node.awaitSent(mailing);
            return onTime(stage, node, mailing, due);
        });
    }

    /** Berlin, 31 October 2027: at 01:00Z 03:00 becomes 02:00, so 02:00:25 comes at 00:00:25Z and at 01:00:25Z. */
    private static Result overlap(Ground ground) throws Exception {
        var due = Instant.parse("2027-10-31T00:00:25Z");
        return in(ground, due.minusSeconds(35), stage -> {
            var node = stage.node();
            var mailing = schedule(node, "2027-10-31T02:00:25", "Europe/Berlin");
            node.awaitSent(mailing);
            node.stop();
            var again = due.plus(Duration.ofMinutes(59)).plusSeconds(50);
            world(stage.ground(), again);
            Faketime.at(again).forEach(node::with);
            node.start();
            Waits.until(
                    "the hour has come again",
                    () -> stage.number("select extract(epoch from now())::bigint") > due.getEpochSecond() + 3_605);
            return onTime(stage, node, mailing, due);
        });
    }

    private interface Play {
        Count on(Stage stage) throws Exception;
    }

    /** Database and node live at that time. */
    private static Result in(Ground ground, Instant now, Play play) throws Exception {
        Faketime.at(now);
        try (var stage = ground.stage(200)) {
            world(ground, now);
            Faketime.at(now).forEach(stage::with);
            return Result.of(play.on(stage));
        } finally {
            ground.postgres().restart(Map.of());
        }
    }

    private static void world(Ground ground, Instant now) throws Exception {
        ground.postgres().restart(Faketime.at(now));
    }

    private static Count onTime(Stage stage, Courant node, int mailing, Instant due) throws Exception {
        var begun = stage.number("select extract(epoch from started_at)::bigint from mailing") - due.getEpochSecond();
        return stage.count(node, mailing).and(begun >= 0 && begun < 5, "it began " + begun + " s after its time");
    }

    private static Courant shifted(Stage stage, int seconds) throws Exception {
        var node = stage.patient().another();
        Faketime.shifted(seconds).forEach(node::with);
        node.start();
        return node;
    }

    private static int schedule(Courant node, String at, String zone) {
        return node.api()
                .body(Map.of("at", at, "zone", zone, "override", true))
                .put("/api/v1/posts/" + node.write() + "/schedule")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getInt("mailing");
    }
}
