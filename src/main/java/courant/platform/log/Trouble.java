package courant.platform.log;

import courant.platform.sql.DatabaseFault;
import org.jboss.logging.Logger;

/** Work that failed and will be tried again. */
public final class Trouble {
    private Trouble() {}

    /**
     * A database that is away is one line, and no more of them than {@link Terse} says; anything else is a fault of ours and is
     * said with its trace.
     *
     * @param what a sentence without its full stop, that names no reader
     */
    public static void say(Logger log, Throwable fault, String what) {
        DatabaseFault.behind(fault)
                .filter(DatabaseFault::passing)
                .ifPresentOrElse(
                        away -> Terse.LOG.say(
                                log,
                                Logger.Level.WARN,
                                log.getName(),
                                () -> what + ": the database cannot be asked: " + away.getMessage()),
                        () -> log.error(what, fault));
    }
}
