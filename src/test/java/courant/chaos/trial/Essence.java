package courant.chaos.trial;

import courant.chaos.stage.Ground;
import courant.chaos.stage.Report;
import courant.chaos.stage.Unit;

/** The strongest lines, for a run that has a minute. */
public final class Essence implements Unit {
    @Override
    public String title() {
        return "The essence";
    }

    @Override
    public void run(Ground ground, Report report) {
        Kills.randomly(ground, report);
        Kills.betweenDotAndReply(ground, report);
        Stops.randomly(ground, report);
        LostAnswers.settling(ground, report);
        DatabaseOutages.killed(ground, report);
        Leavers.during(ground, report);
    }
}
