package courant.markdown.text;

import courant.markdown.tree.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses behind a text's links, numbered in the order in which they come up, each once. */
final class LinkList {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Words words;

    LinkList(Words words) {
        this.words = words;
    }

    /** What the text says by itself. */
    Words words() {
        return words;
    }

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
        out.heading(words.links());
        numbers.forEach((address, number) -> out.fixed("[" + number + "] " + address));
    }
}
