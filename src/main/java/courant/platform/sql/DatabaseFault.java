package courant.platform.sql;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The database refused or could not be reached. */
public class DatabaseFault extends RuntimeException {
    private static final int DEEPEST = 20;
    private final String state;

    public DatabaseFault(SQLException cause) {
        super(cause.getMessage(), cause);
        state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** The fault that is the reason of another, whoever asked the database. */
    public static Optional<DatabaseFault> behind(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(it -> of(it).stream())
                .findFirst();
    }

    private static Optional<DatabaseFault> of(Throwable fault) {
        return switch (fault) {
            case DatabaseFault known -> Optional.of(known);
            case SQLException cause -> Optional.of(new DatabaseFault(cause));
            default -> Optional.empty();
        };
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
