package courant.sender.watch;

import io.micrometer.core.instrument.Counter;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One counter for each of a few words, all there from the start. */
final class Counters {
    private final Map<String, Counter> counters;

    Counters(Stream<String> words, Function<String, Counter> counter) {
        counters = words.collect(Collectors.toUnmodifiableMap(it -> it, counter));
    }

    void count(String word) {
        Objects.requireNonNull(counters.get(word)).increment();
    }
}
