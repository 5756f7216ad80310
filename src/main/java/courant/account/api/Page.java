package courant.account.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor that leads to what follows; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** How many items a call gives unless it has reasons for another number. */
    public static final int SIZE = 100;

    /**
     * The page of rows that were asked for as {@code limit size + 1}: the one too many tells that there is more.
     *
     * @param key what the list is ordered by, for {@link Cursor#of}
     */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, Object[]> key) {
        if (rows.size() <= size) return new Page<>(List.copyOf(rows), null);
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, Cursor.of(key.apply(items.getLast())).text());
    }

    /** The same page with its items shown otherwise. */
    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
