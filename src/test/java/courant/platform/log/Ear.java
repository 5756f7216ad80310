package courant.platform.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what a class or a package says in the log. */
public final class Ear extends Handler {
    private final List<LogRecord> heard = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Level before;

    public Ear(String name, Level level) {
        logger = Logger.getLogger(name);
        before = logger.getLevel();
        logger.setLevel(level);
        logger.addHandler(this);
    }

    public List<String> heard() {
        return heard.stream().map(Ear::sentence).toList();
    }

    /** With levels and traces. */
    List<LogRecord> lines() {
        return List.copyOf(heard);
    }

    private static String sentence(LogRecord line) {
        var values = line.getParameters();
        return values == null ? line.getMessage() : line.getMessage().formatted(values);
    }

    @Override
    public void publish(LogRecord line) {
        heard.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
