package courant.markdown.text;

import java.util.function.UnaryOperator;

/** One paragraph of plain text as format=flowed, in the columns that letters really take: for what stands around a document. */
public final class Flow {
    private Flow() {}

    /** Without a line end behind it. */
    public static String of(String paragraph) {
        var out = new FlowedWriter(UnaryOperator.identity());
        out.paragraph(paragraph.strip());
        return out.toString().stripTrailing();
    }

    /** A line of this sign as wide as the text, at most one line's width. */
    public static String underline(String text, String sign) {
        return sign.repeat(Math.clamp(Columns.of(text), 1, FlowedWriter.WIDTH));
    }
}
