package courant.markdown.text;

import org.jsoup.nodes.Element;

/** Lists: a marker, and everything of an item hanging behind it. */
final class ListText {
    private final FlowedWriter out;
    private final BlockText blocks;

    ListText(FlowedWriter out, BlockText blocks) {
        this.out = out;
        this.blocks = blocks;
    }

    void write(Element list) {
        boolean loose = !list.select("> li > p").isEmpty();
        out.gap();
        out.tight(!loose, () -> items(list));
        out.gap();
    }

    private void items(Element list) {
        int number = number(list.attr("start"), 1);
        for (Element item : list.select("> li")) {
            number = number(item.attr("value"), number);
            item(item, list.nameIs("ol") ? number + "." : "-");
            number++;
        }
    }

    private void item(Element item, String marker) {
        String first = "  " + marker + " ";
        out.indented(first, " ".repeat(first.length()), () -> blocks.children(item));
    }

    private static int number(String typed, int otherwise) {
        return typed.isEmpty() ? otherwise : Integer.parseInt(typed);
    }
}
