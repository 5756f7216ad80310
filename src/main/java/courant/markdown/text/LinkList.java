package courant.markdown.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses behind a text's links, numbered in the order in which they come up, each once. */
final class LinkList {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** {@code [3]} */
    String mark(String address) {
        numbers.putIfAbsent(address, numbers.size() + 1);
        return "[" + numbers.get(address) + "]";
    }

    void write(FlowedWriter out) {
        if (numbers.isEmpty()) {
            return;
        }
        out.gap();
        out.fixed("Links");
        out.fixed("-----");
        numbers.forEach((address, number) -> out.fixed("[" + number + "] " + address));
    }
}
