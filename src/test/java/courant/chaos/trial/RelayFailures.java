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

/** A relay that hangs up, falls silent or takes its time, at each step. */
public final class RelayFailures implements Unit {
    private static final int EVERY_TENTH = RelayStage.READERS / 9;
    private static final Bound DOUBT = Bound.doubt(RelayStage.TIMES, "as often as no answer came, each named");
    private static final Bound NAMED = Bound.named(RelayStage.TIMES, "as often as no answer came");

    @Override
    public String title() {
        return "The relay hangs up, falls silent, takes its time";
    }

    @Override
    public void run(Ground ground, Report report) throws Exception {
        try (var stage = new RelayStage(ground).start()) {
            report.line("nothing is wrong", Bound.nothing(), () -> Result.of(stage.through(Script.OBEDIENT)));
            for (var phase : Phase.values()) {
                if (phase == Phase.OTHER) continue;
                each(report, stage, "hangs up", phase, Move.HANG_UP);
                each(report, stage, "stalls", phase, Move.STALL);
                if (phase == Phase.BODY) continue;
                each(report, stage, "dribbles an octet a second", phase, new Move.Dribble("250 2.0.0 at last"));
            }
            late(report, stage);
            report.line("the relay refuses connections for 5 s", Bound.nothing(), () -> refused(stage));
            report.line(
                    "the relay hangs up in every tenth message",
                    Bound.named(EVERY_TENTH, "every tenth"),
                    () -> Result.of(stage.through(Script.every(10, Phase.BODY, Move.HANG_UP))));
            report.line(
                    "the relay hangs up after every tenth message, which it took",
                    Bound.doubt(EVERY_TENTH, "every tenth, each named"),
                    () -> Result.of(stage.through(Script.every(10, Phase.DOT, new Move.Take(Move.HANG_UP)))));
            report.line("the relay allows two connections only", Bound.nothing(), () -> two(stage));
        }
    }

    /** After the dot twice: the relay has taken the message, or has not. Inside it the dot is under way already. */
    private static void each(Report report, RelayStage stage, String how, Phase phase, Move move) {
        switch (phase) {
            case BODY -> line(report, stage, how + " inside the message, which came in one piece", NAMED, phase, move);
            case DOT -> {
                line(report, stage, how + " after the dot, not having taken it", NAMED, phase, move);
                line(report, stage, how + " after the dot, having taken it", DOUBT, phase, new Move.Take(move));
            }
            default -> line(report, stage, how + " at " + phase, Bound.nothing(), phase, move);
        }
    }

    private static void line(Report report, RelayStage stage, String how, Bound bound, Phase phase, Move move) {
        report.line("the relay " + how, bound, () -> Result.of(stage.through(phase, move)));
    }

    /** Replies are waited for 2 s here instead of 5 min, and twice that after the dot. */
    private static void late(Report report, RelayStage stage) {
        var nineTenths = Duration.ofMillis(3_600);
        var taken = new Move.Take(new Move.After(nineTenths, Move.say("250 2.0.0 taken")));
        report.line(
                "the relay answers late after the dot: after 9 of the 10 min, at 1:150",
                Bound.nothing(),
                () -> Result.of(stage.through(Phase.DOT, taken)));
        var tooLate = new Move.Take(new Move.After(Duration.ofMillis(4_400), Move.say("250 2.0.0 taken")));
        report.line(
                "the relay answers too late after the dot: after 11 min, at 1:150",
                DOUBT,
                () -> Result.of(stage.through(Phase.DOT, tooLate)));
        var slow = new Move.After(Duration.ofMillis(1_800), Move.say("250 2.1.5 fine"));
        report.line(
                "the relay answers late to RCPT: after 4½ of the 5 min, at 1:150",
                Bound.nothing(),
                () -> Result.of(stage.through(Phase.RCPT, slow)));
    }

    private static Result refused(RelayStage stage) throws Exception {
        stage.relay().refuseConnections();
        var back = Thread.ofVirtual().start(() -> {
            try {
                Waits.pass(Duration.ofSeconds(5));
                stage.relay().listenAgain();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        var result = Result.of(stage.through(Script.OBEDIENT));
        back.join();
        return result;
    }

    private static Result two(RelayStage stage) throws Exception {
        stage.relay().cutOff();
        var count = stage.through(moment -> {
            if (moment.phase() == Phase.GREETING && moment.open() > 2) return Move.say("421 4.7.0 two at a time");
            return moment.usual();
        });
        return Result.of(count);
    }
}
