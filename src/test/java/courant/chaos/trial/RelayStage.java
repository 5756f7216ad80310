package courant.chaos.trial;

import courant.chaos.relay.Fault;
import courant.chaos.relay.Move;
import courant.chaos.relay.Phase;
import courant.chaos.relay.Script;
import courant.chaos.relay.ScriptedRelay;
import courant.chaos.stage.Count;
import courant.chaos.stage.Courant;
import courant.chaos.stage.Ground;
import courant.chaos.stage.Stage;

/** One node and one relay for many trials: each mails a post to everybody while the relay misbehaves. */
final class RelayStage implements AutoCloseable {
    static final int READERS = 60;
    /** So often a relay misbehaves before it comes to its senses. */
    static final int TIMES = 11;

    private final Stage stage;
    private final Courant node;

    RelayStage(Ground ground) throws Exception {
        stage = ground.stage(READERS);
        stage.patient().with("COURANT_SMTP_REPLY_WITHIN", "2s").with("COURANT_SENDER_DOUBT_WAIT", "1s");
        node = stage.another();
    }

    RelayStage with(String setting, String value) {
        node.with(setting, value);
        return this;
    }

    RelayStage start() throws Exception {
        node.start();
        return this;
    }

    ScriptedRelay relay() {
        return stage.relay();
    }

    Courant node() {
        return node;
    }

    Stage stage() {
        return stage;
    }

    Count through(Phase phase, Move move) throws Exception {
        var fault = new Fault(times(phase), phase, move);
        stage.relay().cutOff();
        return through(fault).and(fault.happened(), "the relay had no occasion to misbehave");
    }

    /** After each failed opening the pause doubles. */
    private static int times(Phase phase) {
        return phase == Phase.GREETING || phase == Phase.EHLO ? 3 : TIMES;
    }

    /** Mails a post; whatever waits for the author or for time to pass is helped on at once. Everybody must have it then. */
    Count through(Script script) throws Exception {
        stage.relay().follows(script);
        var mailing = node.mail();
        Waits.until("everybody has mailing " + mailing, () -> isThrough(mailing));
        stage.relay().follows(Script.OBEDIENT);
        var count = stage.count(node, mailing);
        return count.and(count.accepted() == READERS, (READERS - count.accepted()) + " never got it");
    }

    private boolean isThrough(int mailing) throws Exception {
        var state = node.state(mailing);
        if (state.equals("paused")) node.resume(mailing);
        if (state.equals("sending")) {
            stage.run("update delivery set due_at = now() where state = 'deferred' and due_at > now() and mailing_id = "
                    + mailing);
        }
        if (!state.equals("sent")) return false;
        var rejected =
                stage.number("select count(*) from delivery where state = 'rejected' and mailing_id = " + mailing);
        if (rejected > 0) node.retry(mailing, "rejected");
        return rejected == 0;
    }

    @Override
    public void close() throws Exception {
        stage.close();
    }
}
