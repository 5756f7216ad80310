package courant.sender.relay;

/**
 * At most so many messages in any second, minute, hour or day.
 *
 * @param warmUp whether a warm-up plan sets it today
 */
public record Limit(Unit unit, int most, boolean warmUp) {

    /** {@code an hour}. */
    public String per() {
        return (unit == Unit.HOUR ? "an " : "a ") + unit.word();
    }

    @Override
    public String toString() {
        return most + " " + per() + (warmUp ? " while it is warmed up" : "");
    }
}
