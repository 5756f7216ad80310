package courant.sender.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database whose driver stumbles, in a way that no driver should, over the next statements with certain words. */
final class FailingDatabase {
    private final DataSource database;
    private final String words;
    private final AtomicInteger left;

    FailingDatabase(DataSource database, String words, int times) {
        this.database = database;
        this.words = words;
        left = new AtomicInteger(times);
    }

    DataSource asSource() {
        return proxy(DataSource.class, database, "getConnection");
    }

    boolean isOver() {
        return left.get() <= 0;
    }

    private <T> T proxy(Class<T> type, T real, String watched) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, values) -> {
            try {
                if (method.getName().equals("prepareStatement")) stumble((String) values[0]);
                var answer = method.invoke(real, values);
                return method.getName().equals(watched) && answer instanceof Connection connection
                        ? proxy(Connection.class, connection, "")
                        : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private void stumble(String statement) {
        if (statement.contains(words) && left.getAndDecrement() > 0)
            throw new IllegalStateException("a driver's mistake");
    }
}
