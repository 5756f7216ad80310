package courant.studio;

import courant.platform.BadInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form, by field; a template shows each sentence beside its field. */
public record Faults(Map<String, String> byField) {
    public static final Faults NONE = new Faults(Map.of());

    public static Faults of(String field, String sentence) {
        return new Faults(Map.of(field, sentence));
    }

    public static Faults of(BadInput fault) {
        return of(fault.field(), String.valueOf(fault.getMessage()));
    }

    public Faults and(String field, String sentence) {
        var more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, sentence);
        return new Faults(more);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** The sentence about this field; empty where nothing is wrong with it. */
    public String about(String field) {
        return byField.getOrDefault(field, "");
    }
}
