package courant.sender.engine;

import courant.sender.ledger.Claim;
import courant.sender.ledger.Sending;
import courant.sender.relay.DomainGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All claims at hand, on a shelf for each set of relays that takes them. Under the supply's lock. */
final class Shelves {
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration PASSING = Duration.ofMillis(100);
    private static final Duration ONLY_SLOW = Duration.ofSeconds(1);
    private final List<Crew> crews;
    private final Map<List<Crew>, Shelf> all = new HashMap<>();
    private final Map<Long, Shelf> byNewsletter = new HashMap<>();
    private final Map<Crew, List<Shelf>> byCrew = new IdentityHashMap<>();

    /** What to fetch. */
    record Order(Shelf shelf, long mailing, int most, Set<DomainGroup> but) {}

    /**
     * What fetching brought.
     *
     * @param useful how many of them can go out
     */
    record Found(int all, int useful) {
        static Found of(List<Claim> claims, Set<DomainGroup> but) {
            if (but.isEmpty()) return new Found(claims.size(), claims.size());
            var useful = claims.stream().filter(it -> !but.contains(it.group())).count();
            return new Found(claims.size(), (int) useful);
        }

        Found and(Found other) {
            return new Found(all + other.all, useful + other.useful);
        }
    }

    Shelves(List<Crew> crews) {
        this.crews = crews.stream()
                .sorted(Comparator.comparingInt(it -> it.route().priority()))
                .toList();
        this.crews.forEach(it -> byCrew.put(it, new ArrayList<>()));
    }

    /** The same claims for other relays. */
    Shelves staffed(List<Crew> crews) {
        var next = new Shelves(crews);
        all.values().forEach(shelf -> shelf.takeAll().forEach(next::add));
        byNewsletter.keySet().forEach(next::of);
        return next;
    }

    void add(Claim claim) {
        of(claim.to().newsletterId()).add(claim);
    }

    /** Of the relays that are bound to this newsletter, or else of those that are bound to none. */
    Shelf of(long newsletter) {
        var known = byNewsletter.get(newsletter);
        if (known != null) return known;
        var shelf = all.computeIfAbsent(crewsFor(newsletter), this::built);
        byNewsletter.put(newsletter, shelf);
        return shelf;
    }

    private List<Crew> crewsFor(long newsletter) {
        var own = crews.stream()
                .filter(it -> it.route().newsletters().contains(newsletter))
                .toList();
        return own.isEmpty()
                ? crews.stream()
                        .filter(it -> it.route().newsletters().isEmpty())
                        .toList()
                : own;
    }

    private Shelf built(List<Crew> crews) {
        var shelf = new Shelf(crews);
        crews.forEach(it -> shelvesOf(it).add(shelf));
        return shelf;
    }

    @Nullable
    Claim take(Crew crew, long now, boolean another) {
        for (var shelf : shelvesOf(crew)) {
            var claim = shelf.isFor(crew) ? shelf.take(crew, now, another) : null;
            if (claim != null) return claim;
        }
        return null;
    }

    boolean hasFor(Crew crew, long now) {
        for (var shelf : shelvesOf(crew))
            if (shelf.hasFor(crew, now) && shelf.isFor(crew))
                return crew.purse().hasSome();
        return false;
    }

    /** How many lie here that this relay could take. */
    int size(Crew crew) {
        var size = 0;
        for (var shelf : shelvesOf(crew)) size += shelf.size();
        return size;
    }

    int size() {
        var size = 0;
        for (var shelf : all.values()) size += shelf.size();
        return size;
    }

    /** Something may have to be fetched. */
    boolean isLow(Crew crew) {
        for (var shelf : shelvesOf(crew)) if (shelf.isLow()) return true;
        return false;
    }

    boolean isHungry(long now) {
        for (var shelf : all.values()) if (shelf.isHungry(now)) return true;
        return false;
    }

    /** An equal share for each mailing of a shelf that is hungry. One that no mailing feeds is left alone for a moment. */
    List<Order> orders(List<Sending> sendings, long now) {
        var hungry = sendings.stream().collect(Collectors.groupingBy(it -> of(it.newsletter())));
        for (var shelf : all.values()) if (!hungry.containsKey(shelf)) shelf.quiet(now + QUIET.toNanos());
        hungry.keySet().removeIf(it -> !it.isHungry(now));
        return hungry.entrySet().stream()
                .flatMap(it -> it.getValue().stream()
                        .map(sending ->
                                order(it.getKey(), sending, it.getValue().size(), now)))
                .toList();
    }

    private static Order order(Shelf shelf, Sending sending, int sharers, long now) {
        return new Order(shelf, sending.mailing(), Math.ceilDiv(shelf.need(now), sharers), shelf.full(now));
    }

    /** Those that nothing was found for are left alone for a moment; also where all that came has to be given back. */
    void found(Map<Shelf, Found> found, long now) {
        found.forEach((shelf, it) -> {
            if (it.useful() > 0) return;
            var passing = it.all() > 0 && shelf.hasResting(now);
            shelf.quiet(now + (passing ? PASSING : it.all() > 0 ? ONLY_SLOW : QUIET).toNanos());
        });
    }

    void lookAgain(long now) {
        all.values().forEach(it -> it.quiet(now));
    }

    /** What cannot go out for a while, by how long. */
    Map<Duration, List<Claim>> takeStuck(long now) {
        var stuck = new HashMap<Duration, List<Claim>>();
        all.values().forEach(it -> it.takeStuck(now, stuck));
        return stuck;
    }

    void clear() {
        all.values().forEach(Shelf::takeAll);
    }

    List<Crew> crews() {
        return crews;
    }

    private List<Shelf> shelvesOf(Crew crew) {
        return byCrew.getOrDefault(crew, List.of());
    }
}
