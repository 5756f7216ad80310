package courant.platform.log;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** A job needs no care of its own for a database that is away: it is done the next time. The scheduler's own word is off. */
@ApplicationScoped
class FailedJobs {
    private static final Logger LOG = Logger.getLogger(FailedJobs.class);

    void failed(@Observes FailedExecution failed) {
        Trouble.say(LOG, failed.getException(), name(failed.getExecution()) + " is done the next time");
    }

    /** The class, of {@code courant.room.Job#method} or {@code courant.room.Job_method}. */
    private static String name(ScheduledExecution execution) {
        var method = execution.getTrigger().getMethodDescription();
        return method == null ? execution.getTrigger().getId() : method.substring(method.lastIndexOf('.') + 1);
    }
}
