package courant.studio.sending;

import courant.newsletter.Newsletter;
import courant.sender.relay.Buckets;
import courant.sender.relay.Limit;
import courant.sender.relay.Route;
import courant.sender.relay.WarmUp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A relay as the page lists it: what it is, what it may take, what it took. */
public record RelayStanding(
        String key,
        String name,
        String where,
        boolean enabled,
        int priority,
        List<String> newsletters,
        List<Use> uses,
        List<PlannedDay> plan) {

    /** How much of a limit is used up. */
    public record Use(String limit, int used, int most, boolean warmUp) {
        static Use of(Buckets buckets, Route route, Limit limit) {
            var used = buckets.used(route.key(), limit.unit());
            return new Use(limit.per(), used, limit.most(), limit.warmUp());
        }
    }

    /** One line of a warm-up plan. */
    public record PlannedDay(LocalDate day, int most, boolean today) {}

    static RelayStanding of(Route route, Buckets buckets) {
        var today = buckets.today();
        var relay = route.relay();
        return new RelayStanding(
                route.key(),
                route.name(),
                relay.host() + ", port " + relay.port(),
                route.enabled(),
                route.priority(),
                names(route),
                route.limits().on(today).stream()
                        .map(it -> Use.of(buckets, route, it))
                        .toList(),
                plan(route.limits().warmUp(), today));
    }

    private static List<PlannedDay> plan(Optional<WarmUp> warmUp, LocalDate today) {
        return warmUp.map(WarmUp::plan).orElse(List.of()).stream()
                .map(it -> new PlannedDay(it.day(), it.most(), it.day().equals(today)))
                .toList();
    }

    private static List<String> names(Route route) {
        return route.newsletters().stream()
                .sorted()
                .flatMap(it -> Newsletter.byId(it).stream())
                .map(it -> it.name)
                .toList();
    }
}
