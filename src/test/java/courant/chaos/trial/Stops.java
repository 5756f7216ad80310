package courant.chaos.trial;

import courant.chaos.relay.Script;
import courant.chaos.stage.Bound;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Result;
import courant.chaos.stage.Unit;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The program is asked to stop, as an update does it. */
public final class Stops implements Unit {
    @Override
    public String title() {
        return "The program is stopped";
    }

    @Override
    public void run(Ground ground, Report report) {
        randomly(ground, report);
    }

    static void randomly(Ground ground, Report report) {
        var stops = ground.scale().stops();
        report.line(
                "SIGTERM " + stops + " times at random moments, restarted each time",
                Bound.nothing(),
                () -> randomly(ground, stops));
    }

    private static Result randomly(Ground ground, int stops) throws Exception {
        try (var stage = ground.stage(ground.scale().readers() / 4)) {
            stage.relay().follows(Script.thinking(Duration.ofMillis(40)));
            var node = stage.patient().node();
            var mailing = node.mail();
            var moments = ground.random()
                    .ints(stops, 1, stage.readers() * 95 / 100)
                    .sorted()
                    .toArray();
            var longest = 0L;
            for (var moment : moments) {
                Waits.untilTaken(stage, moment);
                TimeUnit.MICROSECONDS.sleep(ground.random().nextInt(50_000));
                var begun = System.nanoTime();
                node.stop();
                longest = Math.max(longest, System.nanoTime() - begun);
                node.start();
            }
            node.awaitSent(mailing);
            return Result.of(stage.count(node, mailing)).noting("longest stop %.1f s", longest / 1e9);
        }
    }
}
