package courant.chaos.trial;

import courant.chaos.relay.Move;
import courant.chaos.relay.Phase;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Count;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Unit;
import java.util.List;

/** A relay that says no, for now or for good, to each command. */
public final class RelayAnswers implements Unit {
    private static final List<Phase> PHASES = List.of(Phase.EHLO, Phase.MAIL, Phase.RCPT, Phase.DATA, Phase.DOT);
    private static final List<String> REPLIES = List.of(
            "421 4.3.2 closing for today", "450 4.2.0 not now", "452 4.3.1 no room", "550 5.1.1 never heard of");

    @Override
    public String title() {
        return "The relay says no";
    }

    @Override
    public void run(Ground ground, Report report) throws Exception {
        try (var stage = new RelayStage(ground).start()) {
            for (var phase : PHASES) {
                for (var reply : REPLIES) {
                    report.line(
                            "the relay answers " + reply.substring(0, 3) + " to " + phase,
                            Bound.nothing(),
                            () -> Result.of(stage.through(phase, Move.say(reply))));
                }
            }
            report.line("all twenty of these where PIPELINING is not offered", Bound.nothing(), () -> plainly(stage));
        }
    }

    private static Result plainly(RelayStage stage) throws Exception {
        stage.relay().offers("SIZE 52428800");
        stage.relay().cutOff();
        var grouped = stage.relay().grouped();
        var count = Count.NONE;
        for (var phase : PHASES) {
            for (var reply : REPLIES) count = count.plus(stage.through(phase, Move.say(reply)));
        }
        return Result.of(count.and(stage.relay().grouped() == grouped, "commands came in groups"));
    }
}
