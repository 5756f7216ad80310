package courant.studio;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The time zones that a form offers, with how far each is from UTC at a moment. */
public final class Zones {
    private Zones() {}

    public record Choice(String id, String label) {}

    public static List<Choice> at(Instant now) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(Zones::current)
                .sorted()
                .map(id -> new Choice(id, id.replace('_', ' ') + " (UTC" + offset(id, now) + ")"))
                .toList();
    }

    /** Not the aliases of earlier days, such as {@code Cuba} or {@code Etc/GMT+5}, whose sign says the opposite. */
    private static boolean current(String id) {
        return id.equals("UTC") || id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
    }

    private static String offset(String id, Instant now) {
        return ZoneId.of(id).getRules().getOffset(now).getId().replace("Z", "+00:00");
    }
}
