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
import java.util.Map;

/** The author changes things while the mailing goes out. */
public final class Authors implements Unit {
    private static final long TWO_SECONDS = 2_000_000_000L;
    private static final String FROZEN = "this came";

    /** What an author does in the middle. */
    private interface Deed {
        Count on(Stage stage, Courant node, int post, int mailing) throws Exception;
    }

    @Override
    public String title() {
        return "The author changes things during a send";
    }

    @Override
    public void run(Ground ground, Report report) {
        line(ground, report, "the post is edited: everybody gets what was frozen", Authors::edit);
        line(ground, report, "the post is deleted: refused, or everybody gets what was frozen", Authors::delete);
        line(ground, report, "paused and resumed three times: nothing begins 2 s after a pause", Authors::pause);
        line(ground, report, "cancelled: nothing begins 2 s after it, the rest is called skipped", Authors::cancel);
    }

    private static void line(Ground ground, Report report, String name, Deed deed) {
        report.line(name, Bound.nothing(), () -> {
            try (var stage = ground.stage(3_000)) {
                stage.relay().follows(Script.thinking(Duration.ofMillis(20))).keepsMessages();
                var node = stage.patient().node();
                var post = node.write();
                var mailing = node.mail(post);
                Waits.untilTaken(stage, 500);
                return Result.of(deed.on(stage, node, post, mailing));
            }
        });
    }

    private static Count edit(Stage stage, Courant node, int post, int mailing) throws Exception {
        node.api()
                .body(Map.of("title", "Rewritten", "body", "All new."))
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(200);
        node.awaitSent(mailing);
        return frozen(stage, stage.count(node, mailing));
    }

    private static Count delete(Stage stage, Courant node, int post, int mailing) throws Exception {
        node.api().delete("/api/v1/posts/" + post);
        node.awaitSent(mailing);
        return frozen(stage, stage.count(node, mailing));
    }

    private static Count frozen(Stage stage, Count count) {
        var changed = stage.relay().messages().values().stream()
                .filter(it -> !it.contains(FROZEN))
                .count();
        return count.and(count.accepted() == stage.readers(), "not everybody has it")
                .and(changed == 0, changed + " messages are not as they were frozen");
    }

    private static Count pause(Stage stage, Courant node, int post, int mailing) throws Exception {
        var late = 0;
        for (var round = 0; round < 3; round++) {
            Waits.untilTaken(stage, stage.relay().taken() + 300);
            node.pause(mailing);
            late += isLate(stage) ? 1 : 0;
            node.resume(mailing);
        }
        node.awaitSent(mailing);
        return stage.count(node, mailing).and(late == 0, "messages began more than 2 s after a pause");
    }

    private static Count cancel(Stage stage, Courant node, int post, int mailing) throws Exception {
        node.cancel(mailing);
        var late = isLate(stage);
        Waits.until(
                "all is marked", () -> stage.number("select count(*) from mailing where finished_at is not null") == 1);
        var count = stage.count(node, mailing);
        var skipped = stage.number("select count(*) from delivery where state = 'skipped'");
        return count.and(!late, "messages began more than 2 s after it")
                .and(count.accepted() + skipped == stage.readers(), "the rest is not called skipped");
    }

    private static boolean isLate(Stage stage) throws Exception {
        var said = System.nanoTime();
        Waits.pass(Duration.ofSeconds(3));
        return stage.relay().lastBegun() - said > TWO_SECONDS;
    }
}
