package courant.archive;

import courant.post.PostLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * A year or a month, with what was published in it.
 *
 * @param id for links to it within the page
 * @param path of a page of its own; empty where it has none
 */
public record Period(String id, String name, String path, List<LineView> posts) {

    static List<Period> years(List<PostLine> lines, Dates dates) {
        return by(lines, dates, YearMonth::getYear).entrySet().stream()
                .map(it -> new Period("y" + it.getKey(), "" + it.getKey(), "/archive/" + it.getKey(), it.getValue()))
                .toList();
    }

    static List<Period> months(List<PostLine> lines, Dates dates) {
        return by(lines, dates, Function.identity()).entrySet().stream()
                .map(it -> new Period("m" + it.getKey().getMonthValue(), dates.month(it.getKey()), "", it.getValue()))
                .toList();
    }

    private static <K> LinkedHashMap<K, List<LineView>> by(
            List<PostLine> lines, Dates dates, Function<YearMonth, K> key) {
        var groups = new LinkedHashMap<K, List<LineView>>();
        for (var line : lines) {
            var view = LineView.inYear(line, dates);
            groups.computeIfAbsent(key.apply(dates.yearMonth(view.at())), it -> new ArrayList<>())
                    .add(view);
        }
        return groups;
    }
}
