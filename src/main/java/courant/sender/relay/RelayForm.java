package courant.sender.relay;

import courant.mail.smtp.Tls;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.typed.HostName;
import courant.platform.typed.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A relay as somebody sends it; what is absent takes the default. */
@Schema(name = "RelayForm", description = "What is absent takes its default; a limit that is absent is none.")
public record RelayForm(
        @Schema(description = "For pages and logs; each relay has its own.") @Nullable
        String name,

        @Nullable String host,

        @Schema(description = "587 if absent; on 465 the connection is encrypted from the first byte.") @Nullable
        Integer port,

        @Schema(description = "required (the default), opportunistic or none.") @Nullable
        String tls,

        @Nullable String username,

        @Schema(description = "Never shown again. Absent keeps the one that is there, an empty one takes it away.")
        @Nullable
        String password,

        @Schema(description = "That one node keeps to it, 1 to 200; 10 if absent.") @Nullable
        Integer connections,

        @Schema(description = WINDOW) @Nullable Integer window,
        @Nullable Integer perSecond,
        @Nullable Integer perMinute,
        @Nullable Integer perHour,
        @Nullable Integer perDay,

        @Schema(description = "The lower number goes first, 0 to 100; 10 if absent.") @Nullable
        Integer priority,

        @Schema(description = "Slugs of the newsletters it is for; none is all that have no relay of their own.")
        @Nullable
        List<String> newsletters,

        @Nullable WarmUpForm warmUp,

        @Schema(description = "false: it takes nothing and keeps its newsletters.") @Nullable
        Boolean enabled) {
    private static final String WINDOW =
            "Messages in flight on each connection, 1 to 16, where the relay offers PIPELINING and"
                    + " CHUNKING; 1 if absent. As many as connections × window may be mailed twice if a node is killed.";
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 100_000_000;

    /** Onto the relay; its password is seen to elsewhere. */
    void apply(KeptRelay relay) {
        relay.name = Line.of("name", name, LONGEST_NAME, "Give it a name, so that you know it again.");
        relay.host = HostName.of("host", host, "the relay's", "smtp.example.org");
        relay.port = number("port", port, 1, 65_535, 587);
        relay.tls = tlsWord();
        relay.username = login().orElse(null);
        relay.connections = number("connections", connections, 1, 200, 10);
        relay.inFlight = number("window", window, 1, 16, 1);
        relay.perSecond = limit("perSecond", perSecond);
        relay.perMinute = limit("perMinute", perMinute);
        relay.perHour = limit("perHour", perHour);
        relay.perDay = limit("perDay", perDay);
        relay.priority = number("priority", priority, 0, 100, 10);
        relay.warmUp(Optional.ofNullable(warmUp).map(WarmUpForm::checked));
        var bound = Newsletter.ids("newsletters", newsletters);
        relay.newsletters.retainAll(bound);
        relay.newsletters.addAll(bound);
        relay.enabled = enabled == null || enabled;
    }

    private Optional<String> login() {
        return Optional.ofNullable(username).map(String::strip).filter(it -> !it.isEmpty());
    }

    private String tlsWord() {
        var word =
                tls == null || tls.isBlank() ? Tls.REQUIRED.word() : tls.strip().toLowerCase(Locale.ROOT);
        for (var known : Tls.values()) if (known.word().equals(word)) return word;
        throw new BadInput("tls", "This is required, opportunistic or none.");
    }

    private static int number(String field, @Nullable Integer value, int least, int most, int absent) {
        if (value == null) return absent;
        if (value < least || value > most) {
            throw new BadInput(field, "This is a number from %d to %d.".formatted(least, most));
        }
        return value;
    }

    private static @Nullable Integer limit(String field, @Nullable Integer value) {
        if (value != null && (value < 1 || value > MOST)) {
            throw new BadInput(field, "A limit is 1 or more; leave it empty for none.");
        }
        return value;
    }
}
