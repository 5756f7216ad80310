package courant.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One statement that is said thousands of times a second, on a connection of its own: prepared once and planned once, where
 * PostgreSQL would plan it anew each time for the values at hand, which costs more than doing it. Not for two threads.
 */
public final class KeptStatement implements AutoCloseable {
    private final DataSource database;
    private final String sql;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement statement;

    public KeptStatement(DataSource database, String sql) {
        this.database = database;
        this.sql = sql;
    }

    /**
     * Every row of the answer, as one transaction.
     *
     * @throws DatabaseFault and then comes back on another connection
     */
    public <T> List<T> list(Sql.Row<T> row, @Nullable Object... values) {
        try {
            return Sql.rows(bound(values), row);
        } catch (SQLException e) {
            close();
            throw new DatabaseFault(e);
        }
    }

    private PreparedStatement bound(@Nullable Object[] values) throws SQLException {
        if (connection == null) connection = database.getConnection();
        if (statement == null) statement = prepared(connection);
        Sql.bind(connection, statement, values);
        return statement;
    }

    private PreparedStatement prepared(Connection fresh) throws SQLException {
        try (var setting = fresh.createStatement()) {
            setting.execute("set plan_cache_mode = force_generic_plan");
        }
        return fresh.prepareStatement(sql);
    }

    /** The connection goes back as it came. */
    @Override
    public void close() {
        try (var returned = connection;
                var ended = statement) {
            if (returned != null && ended != null) {
                try (var setting = returned.createStatement()) {
                    setting.execute("reset plan_cache_mode");
                }
            }
        } catch (SQLException e) {
            // it is broken, and the pool drops it
        } finally {
            connection = null;
            statement = null;
        }
    }
}
