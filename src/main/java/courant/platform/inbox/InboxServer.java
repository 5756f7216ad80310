package courant.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP server in front of the test-mode inbox: on a free port of the loopback interface, so nobody else reaches it. */
@ApplicationScoped
public class InboxServer {
    private static final int LARGEST_MESSAGE = 40 << 20;
    private final Inbox inbox;
    private @Nullable SMTPServer server;

    public InboxServer(Inbox inbox) {
        this.inbox = inbox;
    }

    /** The port it listens on; starts it at the first call. */
    public synchronized int port() {
        if (server == null) server = start();
        return server.getPortAllocated();
    }

    private SMTPServer start() {
        var started = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .softwareName("Courant test-mode inbox")
                .hostName("localhost")
                .insertReceivedHeaders(false)
                .maxMessageSize(LARGEST_MESSAGE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .simpleMessageListener(inbox)
                .build();
        started.start();
        return started;
    }

    /** After the sender has stopped (it stops at the default priority) and before the database does. */
    synchronized void stop(@Observes @Priority(Integer.MAX_VALUE - 10) ShutdownEvent event) {
        if (server != null) server.stop();
    }
}
