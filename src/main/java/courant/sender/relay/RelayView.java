package courant.sender.relay;

import courant.newsletter.Newsletter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A relay as programs see it; without its password. */
@Schema(name = "Relay")
public record RelayView(
        long id,
        String name,
        String host,
        int port,
        String tls,
        @Nullable String username,

        @Schema(description = "Whether a password is kept; it is never shown.")
        boolean hasPassword,

        int connections,
        int window,
        @Nullable Integer perSecond,
        @Nullable Integer perMinute,
        @Nullable Integer perHour,
        @Nullable Integer perDay,
        int priority,
        List<String> newsletters,
        @Nullable WarmUpForm warmUp,
        boolean enabled) {

    static RelayView of(KeptRelay it) {
        return new RelayView(
                it.id,
                it.name,
                it.host,
                it.port,
                it.tls,
                it.username,
                it.password != null,
                it.connections,
                it.inFlight,
                it.perSecond,
                it.perMinute,
                it.perHour,
                it.perDay,
                it.priority,
                slugs(it),
                it.warmUp().map(WarmUpForm::of).orElse(null),
                it.enabled);
    }

    /** Of the newsletters that are bound to it. */
    public static List<String> slugs(KeptRelay it) {
        return it.newsletters.stream()
                .sorted()
                .map(Newsletter::byId)
                .flatMap(Optional::stream)
                .map(newsletter -> Objects.requireNonNull(newsletter.slug))
                .toList();
    }
}
