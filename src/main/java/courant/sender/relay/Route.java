package courant.sender.relay;

import courant.mail.smtp.Relay;
import java.util.Set;

/**
 * A relay and how it may be used.
 *
 * @param key by what its tokens are counted: its number, or a word for the one that is not in the database
 * @param connections that one node keeps to it, at most
 * @param priority lower goes first
 * @param newsletters whose mails it takes; none is all that have no relay of their own
 * @param enabled false: it keeps its newsletters and takes nothing
 */
public record Route(
        String key, Relay relay, int connections, int priority, Limits limits, Set<Long> newsletters, boolean enabled) {

    /** One for all newsletters, without limits. */
    public static Route to(Relay relay, int connections) {
        return new Route(relay.name(), relay, connections, 10, Limits.NONE, Set.of(), true);
    }

    public String name() {
        return relay.name();
    }

    public Route withPriority(int priority) {
        return new Route(key, relay, connections, priority, limits, newsletters, enabled);
    }

    public Route withLimits(Limits limits) {
        return new Route(key, relay, connections, priority, limits, newsletters, enabled);
    }

    public Route forNewsletters(Set<Long> newsletters) {
        return new Route(key, relay, connections, priority, limits, newsletters, enabled);
    }
}
