package courant.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL where rows are many: text blocks with {@code ?}, run on the connection of the current transaction (or a
 * connection of its own outside of one). Failures come as {@link DatabaseFault}.
 */
public final class Sql {
    private Sql() {}

    /** Turns the current row into a value. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every row of the answer. */
    public static <T> List<T> list(DataSource database, String sql, Row<T> row, @Nullable Object... values) {
        return run(database, sql, values, statement -> rows(statement, row));
    }

    static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) list.add(row.read(rows));
            return list;
        }
    }

    /** The first row, if there is one. */
    public static <T> Optional<T> one(DataSource database, String sql, Row<T> row, @Nullable Object... values) {
        return list(database, sql, row, values).stream().findFirst();
    }

    /** The number of rows that were changed. */
    public static int update(DataSource database, String sql, @Nullable Object... values) {
        return run(database, sql, values, PreparedStatement::executeUpdate);
    }

    /** The column as an instant; null where the column is. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private static <T> T run(DataSource database, String sql, @Nullable Object[] values, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            return work.on(statement);
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (var i = 0; i < values.length; i++) statement.setObject(i + 1, bindable(connection, values[i]));
    }

    private static @Nullable Object bindable(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) return instant.atOffset(ZoneOffset.UTC);
        if (value instanceof Long[] ids) return connection.createArrayOf("bigint", ids);
        if (value instanceof String[] words) return connection.createArrayOf("text", words);
        return value;
    }
}
