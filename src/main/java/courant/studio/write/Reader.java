package courant.studio.write;

import java.util.Map;
import java.util.Optional;

/**
 * Whom a preview is for.
 *
 * @param key as the page's address says it: {@code made-up}, {@code nameless}, a subscriber's number; empty for its author
 */
public record Reader(String key, String address, Optional<String> name, Map<String, String> attributes) {

    public String label() {
        return name.map(it -> it + " <" + address + ">").orElse(address);
    }
}
