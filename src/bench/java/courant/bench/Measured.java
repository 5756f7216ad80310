package courant.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * What a scenario came to.
 *
 * @param rate messages a second, between the sink's first and last
 * @param size octets of a message
 * @param cpu seconds of processor time for 1,000 messages, nodes and database together
 * @param database the database's share of it
 * @param memory the largest resident set of a node, MB
 */
record Measured(double rate, long size, double cpu, double database, long memory) {
    static final String HEADING = """
            | scenario | nodes | messages | a second | of smtp-source | CPU s / 1,000 | database's share | octets | MB |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|""";

    String line(Scenario scenario, Optional<Double> source) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %,.0f | %s | %.3f | %.3f | %,d | %d |",
                scenario.name(),
                scenario.nodes(),
                scenario.readers(),
                rate,
                source.map(it -> String.format(Locale.ROOT, "%.2f (of %,.0f)", rate / it, it)).orElse("–"),
                cpu,
                database,
                size,
                memory);
    }
}
