package courant.sender.relay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** How much a relay may be asked for. */
public record Limits(
        Optional<Integer> perSecond,
        Optional<Integer> perMinute,
        Optional<Integer> perHour,
        Optional<Integer> perDay,
        Optional<WarmUp> warmUp) {
    public static final Limits NONE =
            new Limits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean any() {
        return !on(LocalDate.MIN).isEmpty() || warmUp.isPresent();
    }

    /** What holds on this day. */
    public List<Limit> on(LocalDate day) {
        return Stream.of(
                        plain(Unit.SECOND, perSecond),
                        plain(Unit.MINUTE, perMinute),
                        plain(Unit.HOUR, perHour),
                        daily(day))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Messages a second that the strictest one allows in the long run; empty where there is none. */
    public OptionalDouble pace(LocalDate day) {
        return on(day).stream()
                .mapToDouble(it -> it.most() / (double) it.unit().span().toSeconds())
                .min();
    }

    /** The plan is a smaller day, as long as it is smaller. */
    private Optional<Limit> daily(LocalDate day) {
        var planned = warmUp.filter(_ -> day != LocalDate.MIN).flatMap(it -> it.on(day));
        var smaller =
                planned.filter(it -> it < perDay.orElse(Integer.MAX_VALUE)).map(it -> limit(Unit.DAY, it, true));
        return smaller.or(() -> plain(Unit.DAY, perDay));
    }

    private static Optional<Limit> plain(Unit unit, Optional<Integer> most) {
        Function<Integer, Limit> plain = it -> limit(unit, it, false);
        return most.map(plain);
    }

    private static Limit limit(Unit unit, int most, boolean warmUp) {
        return new Limit(unit, most, warmUp);
    }
}
