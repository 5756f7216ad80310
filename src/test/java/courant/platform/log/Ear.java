package courant.sender;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what a class or a package says in the log. */
public final class Ear extends Handler {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Level before;

    public Ear(String name, Level level) {
        logger = Logger.getLogger(name);
        before = logger.getLevel();
        logger.setLevel(level);
        logger.addHandler(this);
    }

    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void publish(LogRecord line) {
        var values = line.getParameters();
        heard.add(values == null ? line.getMessage() : line.getMessage().formatted(values));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
