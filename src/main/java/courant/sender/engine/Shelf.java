package courant.sender.engine;

import courant.sender.ledger.Claim;
import courant.sender.relay.DomainGroup;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Claims at hand of all newsletters that the same relays take, by groups of mailbox providers, so that one group that goes
 * slowly does not stand before the others. Under the supply's lock.
 */
final class Shelf {
    private static final DomainGroup[] GROUPS = DomainGroup.values();
    private static final Duration STUCK = Duration.ofSeconds(1);
    private static final Duration SLOW = Duration.ofSeconds(5);
    private final List<Crew> crews;
    private final List<Deque<Claim>> piles;
    private int size;
    private int turn;
    private int load;
    private int low;
    private long quietUntil = System.nanoTime();

    /** @param crews those of the best priority first */
    Shelf(List<Crew> crews) {
        this.crews = crews;
        piles = Arrays.stream(GROUPS).<Deque<Claim>>map(_ -> new ArrayDeque<>()).toList();
    }

    List<Crew> crews() {
        return crews;
    }

    int size() {
        return size;
    }

    void add(Claim claim) {
        piles.get(claim.group().ordinal()).add(claim);
        size++;
    }

    /** Taken up again before the others. */
    void putBack(Claim claim) {
        piles.get(claim.group().ordinal()).addFirst(claim);
        size++;
    }

    /** No relay that goes before this one can take anything now. */
    boolean isFor(Crew crew) {
        for (var other : crews) {
            if (other == crew) return true;
            if (other.route().priority() < crew.route().priority() && other.isOpen()) return false;
        }
        return false;
    }

    /** The next one for this relay, from each group in turn. */
    @Nullable
    Claim take(Crew crew, long now, boolean another) {
        var group = next(crew, now, another);
        if (group == null || !crew.purse().take()) return null;
        if (another) crew.share(group).announce();
        else crew.share(group).take();
        turn = group.ordinal() + 1;
        size--;
        return piles.get(group.ordinal()).remove();
    }

    boolean hasFor(Crew crew, long now) {
        return next(crew, now, false) != null;
    }

    private @Nullable DomainGroup next(Crew crew, long now, boolean another) {
        if (size == 0) return null;
        for (var i = 0; i < GROUPS.length; i++) {
            var group = GROUPS[(turn + i) % GROUPS.length];
            if (piles.get(group.ordinal()).isEmpty()) continue;
            var share = crew.share(group);
            if (another ? share.isFreeForAnother(now) : share.isFree(now)) return group;
        }
        return null;
    }

    /** Some relay could take something, now or as soon as it lets us in. */
    boolean isOpen() {
        for (var crew : crews) if (!crew.isUsedUp()) return true;
        return false;
    }

    boolean isHungry(long now) {
        load = relevant().stream().mapToInt(Crew::load).sum();
        var flowing = flowing(now);
        low = load / 2 + size - flowing;
        return isOpen() && quietUntil - now <= 0 && flowing <= load / 2;
    }

    /** A guess, by what held when it was last looked at. */
    boolean isLow() {
        return size <= low;
    }

    /** How many to fetch. */
    int need(long now) {
        return load - flowing(now);
    }

    /** There was nothing more to fetch; it is not looked again until then. */
    void quiet(long until) {
        quietUntil = until;
    }

    /** Groups of which none is fetched now: those that rest, and those that go slowly with enough of them here. */
    Set<DomainGroup> full(long now) {
        var full = EnumSet.noneOf(DomainGroup.class);
        for (var group : GROUPS) {
            if (rests(group, now) || isSlow(group, now) && pile(group).size() >= Math.max(1, load / 8)) full.add(group);
        }
        return full;
    }

    /** Claims of groups that rest, what is too much of one that goes slowly, and all where every relay is used up. */
    void takeStuck(long now, Map<Duration, List<Claim>> stuck) {
        if (size == 0) return;
        for (var group : GROUPS) {
            if (pile(group).isEmpty()) continue;
            var rest = restLeft(group, now);
            if (!isOpen()) takeDownTo(0, group, stuck.computeIfAbsent(STUCK, _ -> new ArrayList<>()));
            else if (rest.compareTo(STUCK) >= 0)
                takeDownTo(0, group, stuck.computeIfAbsent(rest, _ -> new ArrayList<>()));
            else if (pile(group).size() > load / 2 && isSlow(group, now)) {
                takeDownTo(load / 8, group, stuck.computeIfAbsent(SLOW, _ -> new ArrayList<>()));
            }
        }
    }

    private void takeDownTo(int left, DomainGroup group, List<Claim> taken) {
        while (pile(group).size() > left) {
            taken.add(pile(group).removeLast());
            size--;
        }
    }

    List<Claim> takeAll() {
        var all = new ArrayList<Claim>(size);
        piles.forEach(all::addAll);
        piles.forEach(Deque::clear);
        size = 0;
        return all;
    }

    boolean rests(DomainGroup group, long now) {
        return !restLeft(group, now).isZero();
    }

    boolean hasResting(long now) {
        return Arrays.stream(GROUPS).anyMatch(it -> rests(it, now));
    }

    Duration restLeft(DomainGroup group, long now) {
        return relevant().stream()
                .map(it -> it.share(group).restLeft(now))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private boolean isSlow(DomainGroup group, long now) {
        return relevant().stream().allMatch(it -> it.share(group).isSlow(now));
    }

    /** What lies in front of nobody. */
    private int flowing(long now) {
        var flowing = 0;
        for (var group : GROUPS) if (!isSlow(group, now)) flowing += pile(group).size();
        return flowing;
    }

    /** The relays that it is the turn of; where none is open, those that may be again at any moment. */
    List<Crew> relevant() {
        var open = crews.stream().filter(this::isFor).filter(Crew::isOpen).toList();
        return open.isEmpty() ? crews.stream().filter(it -> !it.isUsedUp()).toList() : open;
    }

    private Deque<Claim> pile(DomainGroup group) {
        return piles.get(group.ordinal());
    }
}
