package courant.sender.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Two who write down what is brought, each in groups of all that waits. While few wait both write, since the one who comes
 * should not have to wait for the disk twice; while many wait one does, since larger groups cost less than more of them.
 */
final class Clerks<V> {
    private static final int NUMBER = 2;
    private static final int MOST_AT_ONCE = 500;

    /** A usual group above this is many: of twenty lanes on a near relay ten wait, on a distant one three. */
    private static final int FEW = 4;

    private static final double MEMORY = 0.95;
    private final Consumer<List<V>> writing;
    private final Runnable end;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final Queue<V> waiting = new ArrayDeque<>();
    private double usual = 1;
    private int writers;
    private int left = NUMBER;
    private boolean closed;

    /**
     * @param writing called by two threads at once
     * @param end called once, when all that was brought is written
     */
    Clerks(Consumer<List<V>> writing, Runnable end) {
        this.writing = writing;
        this.end = end;
    }

    List<Runnable> all() {
        return Stream.<Runnable>generate(() -> this::work).limit(NUMBER).toList();
    }

    void bring(V visit) {
        lock.lock();
        try {
            waiting.add(visit);
            if (isFree()) change.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (var group = begin(); !group.isEmpty(); group = begin()) {
            try {
                writing.accept(group);
            } finally {
                ended(group.size());
            }
        }
        if (isLast()) end.run();
    }

    /** Waits for somebody to come; empty when all is over. */
    private List<V> begin() {
        lock.lock();
        try {
            while (!isOver() && (waiting.isEmpty() || !isFree())) change.await(100, TimeUnit.MILLISECONDS);
            return group();
        } catch (InterruptedException e) {
            closed = true;
            return group();
        } finally {
            lock.unlock();
        }
    }

    private List<V> group() {
        var group = new ArrayList<V>();
        while (group.size() < MOST_AT_ONCE && !waiting.isEmpty()) group.add(waiting.remove());
        if (!group.isEmpty()) writers++;
        return group;
    }

    private void ended(int size) {
        lock.lock();
        try {
            writers--;
            usual = usual * MEMORY + size * (1 - MEMORY);
            if (!waiting.isEmpty()) change.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean isWriting() {
        lock.lock();
        try {
            return writers > 0;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFree() {
        return writers == 0 || usual <= FEW;
    }

    private boolean isOver() {
        return closed && waiting.isEmpty();
    }

    private boolean isLast() {
        lock.lock();
        try {
            left--;
            return left == 0;
        } finally {
            lock.unlock();
        }
    }
}
