package courant.platform.sql;

import java.sql.SQLException;

/** The database refused or could not be reached. */
public class DatabaseFault extends RuntimeException {
    private final String state;

    public DatabaseFault(SQLException cause) {
        super(cause.getMessage(), cause);
        state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** True for a clash with a unique index (SQLSTATE 23505). */
    public boolean clash() {
        return state.equals("23505");
    }

    /**
     * Trying again can help: connection trouble, shutdown, deadlock, serialization (classes 08, 53, 57, 40), or no
     * connection to be had from the pool (no class).
     */
    public boolean passing() {
        return state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("40");
    }
}
