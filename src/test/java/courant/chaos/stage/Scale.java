package courant.chaos.stage;

import java.time.Duration;

/** How large a run is: all of it, or what every test run has time for. */
public record Scale(int readers, int kills, int stops, Duration outage) {
    public static final Scale FULL = new Scale(20_000, 20, 20, Duration.ofSeconds(60));
    public static final Scale SHORT = new Scale(3_000, 2, 2, Duration.ofSeconds(5));
}
