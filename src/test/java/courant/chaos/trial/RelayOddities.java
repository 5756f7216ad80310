package courant.chaos.trial;

import courant.chaos.relay.Move;
import courant.chaos.relay.Phase;
import courant.chaos.relay.Script;
import courant.chaos.relay.ScriptedRelay;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Count;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Unit;
import java.util.List;
import java.util.function.Consumer;

/** A relay that breaks the protocol. Each on a node of its own, since a node remembers what a relay cannot do. */
public final class RelayOddities implements Unit {
    private static final List<String> BROKEN = List.of(
            "what?",
            "2",
            "999 odd",
            "",
            "250-one\r\n550 other",
            "250-" + "x".repeat(1_000_000),
            "HTTP/1.1 400 Bad Request");

    @Override
    public String title() {
        return "The relay breaks the protocol";
    }

    @Override
    public void run(Ground ground, Report report) {
        report.line(
                "broken replies of " + BROKEN.size() + " kinds before the dot",
                Bound.nothing(),
                () -> broken(ground, Phase.RCPT, false));
        var most = BROKEN.size() * RelayStage.TIMES;
        report.line(
                "broken replies of " + BROKEN.size() + " kinds after the dot, the message taken",
                Bound.doubt(most, "as often as no answer was to be read, each named"),
                () -> broken(ground, Phase.DOT, true));
        grouped(
                ground,
                report,
                "loses what comes in a group, and says nothing",
                it -> it.breaksUnderGroups(Move.STALL));
        grouped(
                ground,
                report,
                "answers 503 to what comes in a group",
                it -> it.breaksUnderGroups(Move.say("503 5.5.1 one by one")));
        grouped(ground, report, "hangs up on what comes in a group", it -> it.breaksUnderGroups(Move.HANG_UP));
        grouped(ground, report, "loses what comes behind a final dot", ScriptedRelay::losesWhatRides);
    }

    private static void grouped(Ground ground, Report report, String how, Consumer<ScriptedRelay> fault) {
        report.line("the relay offers PIPELINING and " + how, Bound.nothing(), () -> {
            try (var stage = new RelayStage(ground).start()) {
                fault.accept(stage.relay());
                return Result.of(stage.through(Script.OBEDIENT).plus(stage.through(Script.OBEDIENT)));
            }
        });
    }

    private static Result broken(Ground ground, Phase phase, boolean taken) throws Exception {
        try (var stage = new RelayStage(ground).start()) {
            var count = Count.NONE;
            for (var reply : BROKEN) {
                var move = Move.say(reply);
                count = count.plus(stage.through(phase, taken ? new Move.Take(move) : move));
            }
            return Result.of(count);
        }
    }
}
