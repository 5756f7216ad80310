package courant.platform.log;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Says what happens again and again without filling a disk: the first of a kind in full, from then on every ten seconds how
 * many there were and the last of them. A kind that was not heard of for ten seconds begins anew.
 */
public final class Terse {
    /** What this program says. */
    public static final Terse LOG = new Terse(System::nanoTime);

    private static final int IN_FULL = 5;
    private static final long SPAN = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST_KINDS = 500;
    private static final String OTHERS = "others";
    private final LongSupplier nanos;
    private final Map<Object, Course> courses = new HashMap<>();

    Terse(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** One kind and what became of it since it was last said. */
    private static final class Course {
        private int said;
        private int unsaid;
        private long until;
        private Runnable last = () -> {};
    }

    /**
     * @param kind what makes two of them alike; its values must be few
     * @param line in full; never names a reader
     */
    public synchronized void say(Logger log, Logger.Level level, Object kind, Supplier<String> line) {
        var course = courses.computeIfAbsent(courses.size() < MOST_KINDS ? kind : OTHERS, _ -> new Course());
        if (course.said == 0) course.until = nanos.getAsLong() + SPAN;
        if (course.said < IN_FULL) {
            course.said++;
            log.log(level, line.get());
        } else {
            course.unsaid++;
            course.last = () -> log.logf(level, "%d more like it within 10 s, the last: %s", course.unsaid, line.get());
        }
    }

    /** What comes next is the first of its kind. */
    public synchronized void forget() {
        courses.clear();
    }

    /** Called every second or so. */
    public synchronized void sumUp() {
        var now = nanos.getAsLong();
        courses.values().removeIf(it -> it.until - now <= 0 && isOver(it, now));
    }

    private static boolean isOver(Course course, long now) {
        if (course.unsaid == 0) return true;
        course.last.run();
        course.unsaid = 0;
        course.until = now + SPAN;
        return false;
    }
}
