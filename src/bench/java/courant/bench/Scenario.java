package courant.bench;

/**
 * One line of the table.
 *
 * @param roundTripMillis how far away the sink is
 * @param window messages in flight on each connection
 * @param readers recipients of the measured mailing, and of the one before it that warms everything up
 * @param options for each node's Java, such as {@code -Xmx256m}
 */
record Scenario(
        String name,
        int nodes,
        int connections,
        long roundTripMillis,
        int window,
        int readers,
        int warmUp,
        String options) {

    static Scenario loopback(int window, int readers) {
        return new Scenario("loopback, window " + window, 1, 20, 0, window, readers, readers, "");
    }

    static Scenario away(int window, int readers) {
        return new Scenario("10 ms away, window " + window, 1, 20, 10, window, readers, readers, "");
    }

    static Scenario nodes(int nodes, int readers) {
        return new Scenario(nodes + " nodes, 10 ms away", nodes, 20, 10, 1, readers, readers, "");
    }

    static Scenario small(int readers) {
        return new Scenario(
                "loopback, %,d queued, heap of 256 MB".formatted(readers), 1, 20, 0, 1, readers, 10_000, "-Xmx256m");
    }
}
