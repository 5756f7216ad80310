package courant.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Starts the database where none is configured, then the program, then says {@link Started}. */
@QuarkusMain
public class Main implements QuarkusApplication {

    @Inject
    Event<Started> started;

    public static void main(String... args) {
        try {
            SecretFiles.read(System.getenv());
            if (!EmbeddedDatabase.unwanted()) EmbeddedDatabase.start(EmbeddedDatabase.configuredFolder());
        } catch (CannotStart reason) {
            System.err.println("Courant cannot start: " + reason.getMessage());
            System.exit(1);
        }
        Quarkus.run(Main.class, Main::end, args);
    }

    /** Nobody else tells of a start that failed, and no shutdown event follows it: the database server must not outlive it. */
    private static void end(int code, @Nullable Throwable fault) {
        if (fault != null) {
            System.err.println(FailedStart.told(fault));
            EmbeddedDatabase.stop();
        }
        System.exit(code);
    }

    @Override
    public int run(String... args) {
        started.fire(new Started());
        Quarkus.waitForExit();
        return 0;
    }
}
