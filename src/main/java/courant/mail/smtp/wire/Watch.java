package courant.mail.smtp.wire;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Looks at all open sockets ten times a second and closes those whose time is up: a deadline costs a connection nothing. */
final class Watch {
    private static final int MILLIS = 100;
    private static final Set<WatchedSocket> OPEN = begin();

    private Watch() {}

    static void over(WatchedSocket socket) {
        OPEN.add(socket);
    }

    static void endsOver(WatchedSocket socket) {
        OPEN.remove(socket);
    }

    private static Set<WatchedSocket> begin() {
        Set<WatchedSocket> open = ConcurrentHashMap.newKeySet();
        var thread = Thread.ofPlatform().daemon().name("smtp-watch").factory();
        var _ = Executors.newSingleThreadScheduledExecutor(thread)
                .scheduleWithFixedDelay(() -> look(open), MILLIS, MILLIS, TimeUnit.MILLISECONDS);
        return open;
    }

    private static void look(Set<WatchedSocket> open) {
        var now = System.nanoTime();
        open.forEach(it -> it.closeIfOverdue(now));
    }
}
