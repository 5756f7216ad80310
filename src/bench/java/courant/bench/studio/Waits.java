package courant.bench.studio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Opens every page of the studio again and again, and says how long each took, the slowest first. */
public final class Waits {
    private static final int WARM_UP = 10;
    private static final int OPENED = 20;

    /** What a person looks for, which no link leads to. */
    private static final List<String> SEARCHES = List.of(
            "/studio/subscribers?q=reader7",
            "/studio/subscribers?q=reader999999",
            "/studio/subscribers?q=nobody-at-all",
            "/studio/posts?q=harbour");

    private record Wait(String page, double median, double longest, long octets) {
        private String line() {
            return String.format(Locale.ROOT, "| `%s` | %.0f | %.0f | %,d |", page, median, longest, octets / 1_024);
        }
    }

    private Waits() {}

    /** From the request until the last byte, in milliseconds, on the machine that the program runs on. */
    public static void print(Owner owner, Consumer<String> print) throws IOException, InterruptedException {
        var waits = new ArrayList<Wait>();
        for (var page : Stream.concat(Places.of(owner).stream(), SEARCHES.stream()).toList()) waits.add(wait(owner, page));
        waits.sort((a, b) -> Double.compare(b.median, a.median));
        print.accept("| page of the studio | ms, median | ms, longest of " + OPENED + " | KB |");
        print.accept("|---|--:|--:|--:|");
        for (var wait : waits) print.accept(wait.line());
    }

    private static Wait wait(Owner owner, String page) throws IOException, InterruptedException {
        var octets = 0L;
        for (var time = 0; time < WARM_UP; time++) octets = owner.open(page).body().length();
        var times = new double[OPENED];
        for (var time = 0; time < OPENED; time++) {
            var start = System.nanoTime();
            owner.open(page);
            times[time] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return new Wait(page, times[OPENED / 2], times[OPENED - 1], octets);
    }
}
