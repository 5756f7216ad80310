package courant.studio.send;

import courant.platform.Refused;
import courant.platform.sql.DatabaseFault;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** One mailing, looked at once a second for all on this node who watch it. */
final class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Counting a million rows must not keep the database busy: the pause is longer than the look. */
    private static final int PAUSES_IN_A_LOOK = 4;

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    /** Then the browser comes back, and who may see it is asked anew. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Supplier<Live.Told> look;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped;

    Watch(Supplier<Live.Told> look, CountDownLatch stopped) {
        this.look = look;
        this.stopped = stopped;
    }

    /** One window. What it has not taken yet is not sent to it again. */
    private static final class Stream {
        private final String account;
        private final SseEventSink sink;
        private final Sse sse;
        private final long since = System.nanoTime();
        private CompletionStage<?> sent = CompletableFuture.completedFuture(null);
        private long sentAt = System.nanoTime() - SIGN_OF_LIFE.toNanos();
        private String shown = "";

        Stream(String account, SseEventSink sink, Sse sse) {
            this.account = account;
            this.sink = sink;
            this.sse = sse;
        }

        boolean isGone() {
            return sink.isClosed() || System.nanoTime() - since > LONGEST.toNanos();
        }

        void show(Live.Told told) {
            if (sink.isClosed() || !sent.toCompletableFuture().isDone() && !told.over()) return;
            var isNews = !told.html().equals(shown);
            if (!isNews && !told.over() && System.nanoTime() - sentAt < SIGN_OF_LIFE.toNanos()) return;
            var event = sse.newEventBuilder().name(told.over() ? "end" : "live").data(String.class, told.html());
            sent = sink.send(event.build());
            sentAt = System.nanoTime();
            shown = told.html();
        }
    }

    void add(String account, SseEventSink sink, Sse sse) {
        streams.add(new Stream(account, sink, sse));
    }

    boolean isEmpty() {
        return streams.isEmpty();
    }

    int size() {
        return streams.size();
    }

    long of(String account) {
        return streams.stream().filter(it -> it.account.equals(account)).count();
    }

    /** Until nobody watches, the mailing is over, or the program ends. */
    void run() throws InterruptedException {
        while (!isEmpty() && stopped.getCount() > 0) {
            var began = System.nanoTime();
            try {
                if (showAll(look.get())) return;
            } catch (Refused gone) {
                close();
                return;
            } catch (DatabaseFault away) {
                LOG.debugf("Nothing new of a mailing: %s", away.getMessage());
            }
            var took = System.nanoTime() - began;
            stopped.await(Math.max(PAUSE.toNanos(), took * PAUSES_IN_A_LOOK), TimeUnit.NANOSECONDS);
        }
        if (stopped.getCount() == 0) close();
    }

    /** True when it is over. */
    private boolean showAll(Live.Told told) {
        for (var stream : streams) {
            if (stream.isGone()) drop(stream);
            else stream.show(told);
        }
        if (told.over()) streams.forEach(this::dropWhenSent);
        return told.over();
    }

    void close() {
        streams.forEach(this::drop);
    }

    private void dropWhenSent(Stream stream) {
        streams.remove(stream);
        var unused = stream.sent.whenComplete((_, _) -> stream.sink.close());
    }

    private void drop(Stream stream) {
        streams.remove(stream);
        stream.sink.close();
    }
}
