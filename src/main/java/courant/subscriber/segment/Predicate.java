package courant.subscriber.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition on a row of {@code subscriber s} with its {@code subscription sub}: true or false, never null. What people typed
 * stands in the values alone.
 *
 * @param values one for each question mark of the text, in its order
 */
public record Predicate(String sql, List<Object> values) {
    public static final Predicate TRUE = of("true");
    public static final Predicate FALSE = of("false");

    public static Predicate of(String sql, Object... values) {
        return new Predicate(sql, List.of(values));
    }

    public static Predicate all(List<Predicate> of) {
        return joined(of, " and ", TRUE);
    }

    public static Predicate any(List<Predicate> of) {
        return joined(of, " or ", FALSE);
    }

    public Predicate negated() {
        return new Predicate("(not " + sql + ")", values);
    }

    private static Predicate joined(List<Predicate> of, String word, Predicate none) {
        if (of.isEmpty()) return none;
        if (of.size() == 1) return of.getFirst();
        var values = new ArrayList<>();
        of.forEach(it -> values.addAll(it.values));
        return new Predicate(of.stream().map(Predicate::sql).collect(Collectors.joining(word, "(", ")")), values);
    }
}
