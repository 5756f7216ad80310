package courant.chaos.trial;

import courant.chaos.relay.Script;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Unit;
import java.time.Duration;
import java.util.Map;

/** The database does what it is asked, and its answer is lost with the connection. */
public final class LostAnswers implements Unit {
    @Override
    public String title() {
        return "The database's answer is lost";
    }

    @Override
    public void run(Ground ground, Report report) {
        settling(ground, report);
        report.line(
                "one in three answers to a claim",
                Bound.nothing(),
                () -> whileSending(ground, "insert into claim (node_id", 3));
        report.line(
                "one in two answers to a renewal of the lease",
                Bound.nothing(),
                () -> whileSending(ground, "update node set lease_until", 2));
        report.line(
                "one in two answers to COMMIT while a mailing is scheduled and frozen",
                Bound.nothing(),
                () -> commits(ground));
    }

    static void settling(Ground ground, Report report) {
        report.line(
                "one in ten answers to the statement that writes outcomes and grants the next",
                Bound.nothing(),
                () -> whileSending(ground, "m (mailing_id, id, state", 10));
    }

    private static Result whileSending(Ground ground, String words, int oneIn) throws Exception {
        try (var stage = ground.stage(Math.min(2_000, ground.scale().readers() / 5))) {
            stage.relay().follows(Script.thinking(Duration.ofMillis(30)));
            var node = stage.node();
            node.tap().loseAnswersTo(words, () -> ground.random().nextInt(oneIn) == 0);
            var mailing = node.mail();
            node.awaitSent(mailing);
            node.tap().loseNothingMore();
            var lost = node.tap().lost();
            return Result.of(stage.count(node, mailing)
                            .and(lost > 1, "no answer was lost: the statement reads otherwise now"))
                    .noting("%d answers lost", lost);
        }
    }

    /** An author who gets no answer asks again. */
    private static Result commits(Ground ground) throws Exception {
        try (var stage = ground.stage(2_000)) {
            var node = stage.node();
            var post = node.write();
            // Drawn, since of a request that commits twice every second answer is always the same.
            node.tap().loseAnswersTo("COMMIT", () -> ground.random().nextBoolean());
            Waits.until(
                    "the post is scheduled",
                    () -> node.api()
                                    .body(Map.of("at", "now", "override", true))
                                    .put("/api/v1/posts/" + post + "/schedule")
                                    .statusCode()
                            == 202);
            Waits.until(
                    "a mailing is sent", () -> stage.number("select count(*) from mailing where state = 'sent'") == 1);
            node.tap().loseNothingMore();
            var mailings = stage.number("select count(*) from mailing");
            var mailing = (int) stage.number("select max(id) from mailing");
            return Result.of(stage.count(node, mailing).and(mailings == 1, mailings + " mailings of one post"))
                    .noting("%d answers lost", node.tap().lost());
        }
    }
}
