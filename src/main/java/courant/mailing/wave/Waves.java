package courant.mailing.wave;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The moments at which clocks around the world show one time, the first of them first. */
public final class Waves {
    static final int MOST = 24;

    private Waves() {}

    /** Zones whose readers are mailed at one moment; {@code first} is when the first of their clocks shows the time. */
    public record Wave(Instant first, Instant at, List<ZoneId> zones) {
        private Wave joinedBy(Wave later) {
            return new Wave(
                    first,
                    later.at,
                    Stream.concat(zones.stream(), later.zones.stream()).toList());
        }
    }

    /**
     * When a clock in the zone shows this time. One that is skipped there comes as much later as the clocks go forward; one
     * that comes twice is the first, as for any schedule.
     */
    public static Instant moment(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }

    /** At most {@value #MOST}: neighbours are put together where the wait is shortest, at the later moment: nobody gets it early. */
    public static List<Wave> of(LocalDateTime local, Collection<ZoneId> zones) {
        var byMoment = new TreeMap<Instant, List<ZoneId>>();
        zones.stream()
                .distinct()
                .sorted(Comparator.comparing(ZoneId::getId))
                .forEach(zone -> byMoment.computeIfAbsent(moment(local, zone), it -> new ArrayList<>())
                        .add(zone));
        var waves = new ArrayList<Wave>();
        byMoment.forEach((at, there) -> waves.add(new Wave(at, at, List.copyOf(there))));
        while (waves.size() > MOST) joinClosest(waves);
        return List.copyOf(waves);
    }

    private static void joinClosest(List<Wave> waves) {
        var first = IntStream.range(0, waves.size() - 1)
                .boxed()
                .min(Comparator.comparing(i -> Duration.between(waves.get(i).first, waves.get(i + 1).at)))
                .orElseThrow();
        waves.set(first, waves.get(first).joinedBy(waves.remove(first + 1)));
    }
}
