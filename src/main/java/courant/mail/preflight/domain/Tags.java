package courant.mail.preflight.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A record of the form {@code tag=value; tag=value} (RFC 6376, section 3.2). */
record Tags(Map<String, String> values) {

    static Tags read(String text) {
        var values = new HashMap<String, String>();
        for (var tag : text.split(";")) {
            var parts = tag.split("=", 2);
            if (parts.length == 2) values.putIfAbsent(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return new Tags(Map.copyOf(values));
    }

    String get(String tag, String otherwise) {
        return values.getOrDefault(tag, otherwise);
    }

    boolean has(String tag) {
        return values.containsKey(tag);
    }
}
