package courant.subscriber;

import courant.platform.BadInput;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The clock a reader lives by. */
public final class ReaderZone {
    private ReaderZone() {}

    /** Empty for what is no zone, or not any more. */
    public static Optional<ZoneId> known(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > 64) return Optional.empty();
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Null for an empty one: the newsletter's.
     *
     * @throws BadInput about {@code zone}
     */
    public static @Nullable String typed(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        return known(name)
                .map(ZoneId::getId)
                .orElseThrow(() -> new BadInput(
                        "zone", "\"" + name + "\" is not a time zone known here. Use a name such as Europe/Berlin."));
    }
}
