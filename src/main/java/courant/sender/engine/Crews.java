package courant.sender.engine;

import courant.sender.ledger.Desk;
import courant.sender.ledger.OtherRelays;
import courant.sender.relay.Buckets;
import courant.sender.relay.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The crews of a shift, one for each relay. */
final class Crews implements OtherRelays {
    private static final Logger LOG = Logger.getLogger(Crews.class);
    private final Gear gear;
    private final Supply supply;
    private final Buckets buckets;
    private volatile List<Crew> all = List.of();

    Crews(Gear gear, Supply supply) {
        this.gear = gear;
        this.supply = supply;
        buckets = new Buckets(gear.database());
    }

    /** A relay that was changed is another relay. The answer is the crews that are new, to be set to work. */
    synchronized List<Crew> change(List<Route> routes, Desk desk) {
        var staying = all.stream().filter(it -> routes.contains(it.route())).toList();
        var leaving = all.stream().filter(it -> !staying.contains(it)).toList();
        var coming = routes.stream()
                .filter(route -> staying.stream().noneMatch(it -> it.route().equals(route)))
                .map(route -> hired(route, desk))
                .toList();
        if (leaving.isEmpty() && coming.isEmpty()) return List.of();
        if (!all.isEmpty()) LOG.infof("The relays were changed: %s", names(routes));
        all = Stream.concat(staying.stream(), coming.stream()).toList();
        leaving.forEach(Crew::retire);
        supply.staff(all);
        leaving.forEach(it -> supply.call(it));
        return coming;
    }

    List<Crew> all() {
        return all;
    }

    @Override
    public boolean hasOther(String relay, long newsletter) {
        return supply.hasOther(relay, newsletter);
    }

    @Override
    public boolean isShut(String relay) {
        return named(relay).filter(it -> it.gate().isShut()).isPresent();
    }

    @Override
    public void shut(String relay, String why) {
        named(relay).ifPresent(it -> it.gate().shut(why));
    }

    /** Nothing new begins; what is on its way is finished. */
    void close() {
        all.forEach(Crew::retire);
    }

    private Crew hired(Route route, Desk desk) {
        var crew = new Crew(route, buckets, supply.work(), supply::turned);
        var lanes = new ArrayList<Lane>();
        for (var i = 0; route.enabled() && i < route.connections(); i++) lanes.add(new Lane(gear, crew, supply, desk));
        crew.assign(lanes);
        return crew;
    }

    private Optional<Crew> named(String relay) {
        return all.stream().filter(it -> it.route().name().equals(relay)).findFirst();
    }

    private static List<String> names(List<Route> routes) {
        return routes.stream().filter(Route::enabled).map(Route::name).toList();
    }
}
