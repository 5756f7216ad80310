package courant.chaos.trial;

import courant.chaos.relay.Script;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Courant;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Unit;
import java.time.Duration;
import java.util.List;

/** Three nodes share the work, and one gets into trouble. */
public final class Nodes implements Unit {
    private static final Duration LONGER_THAN_LEASE_AND_DOUBT = Duration.ofSeconds(10);
    private static final Bound ONE_NODE = Bound.doubt(Bound.CONNECTIONS, "that node's connections, each named");

    /** What happens to one of them. */
    private interface Trouble {
        void with(Courant node) throws Exception;
    }

    @Override
    public String title() {
        return "Three nodes at once";
    }

    @Override
    public void run(Ground ground, Report report) {
        line(ground, report, "all is well", Bound.nothing(), node -> {});
        line(ground, report, "one is killed, its work is taken over", ONE_NODE, Courant::kill);
        line(ground, report, "one is stopped, its work is taken over", Bound.nothing(), Courant::stop);
        line(ground, report, "one is cut off from the database for 10 s", ONE_NODE, node -> {
            node.tap().cut();
            Waits.pass(LONGER_THAN_LEASE_AND_DOUBT);
            node.tap().mend();
        });
        line(ground, report, "one gets no answers from the database for 10 s", ONE_NODE, node -> {
            node.tap().holdAnswers();
            Waits.pass(LONGER_THAN_LEASE_AND_DOUBT);
            node.tap().letAnswersThrough();
        });
    }

    private static void line(Ground ground, Report report, String name, Bound bound, Trouble trouble) {
        report.line("three nodes: " + name, bound, () -> through(ground, trouble));
    }

    private static Result through(Ground ground, Trouble trouble) throws Exception {
        try (var stage = ground.stage(9_000)) {
            stage.relay().follows(Script.thinking(Duration.ofMillis(25)));
            var nodes = List.of(stage.another(), stage.another(), stage.another());
            for (var node : nodes) node.launch();
            for (var node : nodes) node.awaitStart();
            var mailing = nodes.getFirst().mail();
            Waits.untilTaken(stage, 1_000);
            trouble.with(nodes.getLast());
            nodes.getFirst().awaitSent(mailing);
            return Result.of(stage.count(nodes.getFirst(), mailing));
        }
    }
}
