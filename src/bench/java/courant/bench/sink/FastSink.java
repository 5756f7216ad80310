package courant.bench.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;

/**
 * The sink as a process of its own, so that its processor time can be told from the sender's. It prints its port; to each
 * line on its standard input it answers with its counts, after {@code begin} from nothing, and it ends with that input.
 */
public final class FastSink {

    private FastSink() {}

    /** @param arguments the round trip in milliseconds, and {@code chunking} where that is to be offered */
    public static void main(String[] arguments) throws IOException {
        var roundTrip = Duration.ofMillis(arguments.length > 0 ? Long.parseLong(arguments[0]) : 0);
        var chunking = arguments.length > 1 && arguments[1].equals("chunking");
        var counts = new Counts();
        var way = new Way(roundTrip);
        Thread.ofPlatform().daemon().name("way").start(way);
        var loop = new Loop(way, chunking, counts);
        Thread.ofPlatform().daemon().name("sink").start(loop);
        System.out.println(loop.port());
        var asked = new BufferedReader(new InputStreamReader(System.in));
        for (var word = asked.readLine(); word != null; word = asked.readLine()) {
            if (word.equals("begin")) counts.begin();
            System.out.println(counts);
        }
    }
}
