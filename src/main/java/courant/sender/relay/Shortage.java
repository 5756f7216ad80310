package courant.sender.relay;

import java.time.Duration;

/**
 * A bucket that holds no more just now.
 *
 * @param pause until the next token comes back, by the database's clock
 */
public record Shortage(Limit limit, Duration pause) {}
