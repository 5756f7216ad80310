package courant.markdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Tables as aligned columns, cells folded where the line is too short; where even that does not fit, as one paragraph a row
 * that names each cell by its head. Lines begin with a bar, so that none needs a stuffed space that would shift it.
 */
final class TableText {
    private final FlowedWriter out;
    private final LinkList links;

    TableText(FlowedWriter out, LinkList links) {
        this.out = out;
        this.links = links;
    }

    void write(Element table) {
        out.gap();
        for (Element caption : table.select("> caption")) {
            out.paragraph(text(caption));
            out.gap();
        }
        List<Element> rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        List<List<Element>> cells = rows.stream().map(TableText::cells).toList();
        List<List<String>> texts =
                cells.stream().map(row -> row.stream().map(this::text).toList()).toList();
        ColumnWidths widths = ColumnWidths.fit(texts, out.width());
        boolean headed = !cells.isEmpty() && cells.getFirst().stream().anyMatch(cell -> cell.nameIs("th"));
        if (widths.fits()) {
            columns(cells, texts, widths, headed);
        } else {
            records(texts, headed);
        }
        out.gap();
    }

    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element cell : row.select("> th, > td")) {
            cells.add(cell);
            int span = cell.attr("colspan").isEmpty() ? 1 : Integer.parseInt(cell.attr("colspan"));
            IntStream.range(1, span).forEach(i -> cells.add(new Element(cell.normalName())));
        }
        return cells;
    }

    private String text(Element cell) {
        return out.filled(InlineText.of(cell.childNodes(), links)).replace('\n', ' ');
    }

    private void columns(List<List<Element>> cells, List<List<String>> texts, ColumnWidths widths, boolean headed) {
        for (int i = 0; i < cells.size(); i++) {
            row(cells.get(i), texts.get(i), widths);
            if (headed && i == 0) {
                out.fixed(widths.rule());
            }
        }
    }

    private void row(List<Element> cells, List<String> texts, ColumnWidths widths) {
        List<List<String>> folded = IntStream.range(0, widths.count())
                .mapToObj(i -> widths.folded(i, i < texts.size() ? texts.get(i) : ""))
                .toList();
        int height = folded.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            int at = line;
            out.fixed(IntStream.range(0, widths.count())
                    .mapToObj(i -> padded(
                            cells, i, at < folded.get(i).size() ? folded.get(i).get(at) : "", widths))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
    }

    private static String padded(List<Element> cells, int column, String text, ColumnWidths widths) {
        int space = widths.of(column) - Columns.of(text);
        boolean right = column < cells.size() && cells.get(column).hasClass("align-right");
        boolean centre = column < cells.size() && cells.get(column).hasClass("align-center");
        int before = right ? space : centre ? space / 2 : 0;
        return " ".repeat(before) + text + " ".repeat(space - before);
    }

    private void records(List<List<String>> texts, boolean headed) {
        List<String> heads = headed ? texts.getFirst() : List.of();
        Stream<List<String>> rows = texts.stream().skip(headed && texts.size() > 1 ? 1 : 0);
        rows.forEach(row -> {
            out.gap();
            for (int i = 0; i < row.size(); i++) {
                boolean named = i < heads.size() && !heads.get(i).isEmpty() && row != heads;
                out.paragraph((named ? heads.get(i) + ": " : "") + row.get(i));
            }
        });
    }
}
