package courant.chaos.trial;

import courant.chaos.relay.Move;
import courant.chaos.relay.Phase;
import courant.chaos.relay.Script;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Unit;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The program is killed, at any moment and at the worst ones. */
public final class Kills implements Unit {
    private static final int WINDOW = 8;
    /** Every connection is open by then and uses its window. */
    private static final int WARM = 300;

    private static final Duration THOUGHT = Duration.ofMillis(5);

    @Override
    public String title() {
        return "The program is killed";
    }

    @Override
    public void run(Ground ground, Report report) {
        randomly(ground, report);
        betweenDotAndReply(ground, report);
        report.line(
                "the same with eight messages in flight on each (COURANT_SMTP_WINDOW=8)",
                Bound.doubt(WINDOW * Bound.CONNECTIONS, "connections × window, each named"),
                () -> withWindow(ground));
        report.line(
                "the same with COURANT_SENDER_DOUBT=hold: they wait for the author",
                Bound.named(Bound.CONNECTIONS, "one message on each connection"),
                () -> betweenDotAndReply(ground, "hold"));
        report.line(
                "kill -9 while the database's answers are held back: the journal knows",
                Bound.named(Bound.CONNECTIONS, "granted to each connection, and not known to be"),
                () -> withAnswersHeld(ground));
    }

    static void randomly(Ground ground, Report report) {
        var kills = ground.scale().kills();
        report.line(
                "kill -9 at " + kills + " random moments, restarted each time",
                Bound.doubt(
                        kills * Bound.CONNECTIONS,
                        kills + " kills × " + Bound.CONNECTIONS + " connections, each named"),
                () -> randomly(ground, kills));
    }

    static void betweenDotAndReply(Ground ground, Report report) {
        report.line(
                "kill -9 between the final dot and the reply, on every connection",
                Bound.doubt(Bound.CONNECTIONS, "one message on each connection, each named"),
                () -> betweenDotAndReply(ground, "repeat"));
    }

    private static Result randomly(Ground ground, int kills) throws Exception {
        try (var stage = ground.stage(ground.scale().readers())) {
            stage.relay().follows(Script.thinking(THOUGHT));
            var node = stage.node();
            var mailing = node.mail();
            var moments = ground.random()
                    .ints(kills, 1, stage.readers() * 95 / 100)
                    .sorted()
                    .toArray();
            for (var moment : moments) {
                Waits.untilTaken(stage, moment);
                TimeUnit.MICROSECONDS.sleep(ground.random().nextInt(20_000));
                node.kill();
                node.start();
            }
            node.awaitSent(mailing);
            return Result.of(stage.count(node, mailing));
        }
    }

    private static Result betweenDotAndReply(Ground ground, String doubt) throws Exception {
        try (var stage = ground.stage(500)) {
            stage.relay().follows(Script.from(WARM, Phase.DOT, new Move.Take(Move.STALL)));
            stage.with("COURANT_SENDER_DOUBT", doubt);
            var node = stage.node();
            var mailing = node.mail();
            Waits.untilTaken(stage, WARM);
            Waits.untilQuiet(stage);
            node.kill();
            stage.relay().follows(Script.OBEDIENT);
            node.start();
            node.awaitSent(mailing);
            return Result.of(stage.count(node, mailing));
        }
    }

    private static Result withWindow(Ground ground) throws Exception {
        try (var stage = ground.stage(2_000)) {
            stage.relay()
                    .offers("PIPELINING", "CHUNKING", "SIZE 52428800")
                    .follows(Script.from(WARM, Phase.DOT, new Move.Take(Move.SILENCE)));
            stage.with("COURANT_SMTP_WINDOW", String.valueOf(WINDOW));
            var node = stage.node();
            var mailing = node.mail();
            Waits.untilTaken(stage, WARM);
            Waits.untilQuiet(stage);
            node.kill();
            stage.relay().follows(Script.OBEDIENT);
            node.start();
            node.awaitSent(mailing);
            return Result.of(stage.count(node, mailing));
        }
    }

    /** All that was answered is in the journal, and nothing of it in the ledger. */
    private static Result withAnswersHeld(Ground ground) throws Exception {
        try (var stage = ground.stage(2_000)) {
            stage.relay().follows(Script.thinking(THOUGHT));
            var node = stage.node();
            var mailing = node.mail();
            Waits.untilTaken(stage, 500);
            node.tap().holdAnswers();
            Waits.untilQuiet(stage);
            node.kill();
            node.tap().letAnswersThrough();
            node.start();
            node.awaitSent(mailing);
            return Result.of(stage.count(node, mailing));
        }
    }
}
