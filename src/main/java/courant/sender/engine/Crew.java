package courant.sender.engine;

import courant.sender.relay.Buckets;
import courant.sender.relay.DomainGroup;
import courant.sender.relay.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.stream.Stream;

/** What works on one relay, and how that goes: its gate, its tokens, and the share of each group of mailbox providers. */
final class Crew {
    private static final int CLAIMS_FOR_A_LANE = 50;
    private static final int SECONDS_AHEAD = 5;
    private final Route route;
    private final Gate gate;
    private final Purse purse;
    private final Share[] shares;
    private final Condition work;
    private volatile List<Lane> lanes = List.of();
    private volatile boolean retired;

    Crew(Route route, Buckets buckets, Condition work, Runnable changed) {
        this.route = route;
        this.work = work;
        gate = new Gate(changed);
        purse = new Purse(route, buckets, changed);
        shares = new Share[DomainGroup.values().length];
        for (var i = 0; i < shares.length; i++)
            shares[i] = new Share(route.connections() * route.relay().window());
    }

    Route route() {
        return route;
    }

    Gate gate() {
        return gate;
    }

    Purse purse() {
        return purse;
    }

    Share share(DomainGroup group) {
        return shares[group.ordinal()];
    }

    /** Signalled when there may be something for its lanes; of the supply's lock. */
    Condition work() {
        return work;
    }

    void assign(List<Lane> lanes) {
        this.lanes = lanes;
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** Mail can go over it now, as far as the relay and its limits go. */
    boolean isOpen() {
        return gate.isOpen() && !isUsedUp();
    }

    boolean isUsedUp() {
        return !route.enabled() || purse.usedUp().isPresent();
    }

    /** Why not. */
    Optional<String> trouble() {
        if (!route.enabled()) return Optional.of("The relay " + route.name() + " is switched off.");
        return gate.trouble()
                .or(() -> purse.usedUp()
                        .map(it -> "The relay " + route.name() + " may take no more than " + it.limit() + "."));
    }

    /** How many claims are worth keeping at hand for it: what it takes within moments. */
    int load() {
        var lanes = route.connections() * route.relay().window();
        var limits = route.limits();
        return Stream.of(
                        limits.perSecond().map(it -> lanes + it * SECONDS_AHEAD),
                        limits.perMinute().map(it -> lanes + it),
                        limits.perHour().map(it -> lanes + it))
                .flatMap(Optional::stream)
                .reduce(lanes * CLAIMS_FOR_A_LANE, Math::min);
    }

    /** Its lanes end after the messages that are on their way. */
    void retire() {
        retired = true;
        lanes.forEach(Lane::close);
        gate.close();
        purse.close();
    }

    boolean isRetired() {
        return retired;
    }
}
