package courant.bench.sink;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * How far off the server stands. All ways are equally long, so what set out first arrives first. A thread of its own waits,
 * because a selector wakes on whole milliseconds only: it would make 10 ms into 10.7.
 */
final class Way implements Runnable {
    private final long nanos;
    private final LinkedBlockingQueue<Letter> underway = new LinkedBlockingQueue<>();

    private record Letter(long arrives, Runnable arrival) {}

    Way(Duration roundTrip) {
        nanos = roundTrip.toNanos();
    }

    /** With no distance, it is there before this returns. */
    void go(Runnable arrival) {
        if (nanos == 0) arrival.run();
        else underway.add(new Letter(System.nanoTime() + nanos, arrival));
    }

    @Override
    public void run() {
        try {
            while (true) arrive(underway.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void arrive(Letter letter) {
        for (var left = letter.arrives() - System.nanoTime(); left > 0; left = letter.arrives() - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        letter.arrival().run();
    }
}
