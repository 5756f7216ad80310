package courant.sender.relay;

import java.time.Duration;
import java.util.Locale;

/** What a limit counts within. */
public enum Unit {
    SECOND(Duration.ofSeconds(1)),
    MINUTE(Duration.ofMinutes(1)),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    private final Duration span;

    Unit(Duration span) {
        this.span = span;
    }

    public Duration span() {
        return span;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whoever runs into such a limit only waits a little; the longer ones are worth going another way. */
    public boolean isPace() {
        return this == SECOND || this == MINUTE;
    }

    static Unit of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
