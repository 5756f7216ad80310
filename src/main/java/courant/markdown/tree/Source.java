package courant.markdown.tree;

import courant.markdown.table.TableCells;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown to HTML that nobody has checked yet. */
final class Source {
    /** Deeper nesting than this is nobody's thought; the parser then reads on flat, and no walk overflows the stack. */
    private static final int DEEPEST = 40;

    private static final List<Extension> PLAIN =
            List.of(StrikethroughExtension.create(), AutolinkExtension.create(), FootnotesExtension.create());

    private static final Extension TABLES =
            TablesExtension.builder().maxCells(Integer.MAX_VALUE).build();

    private static final Parser PARSER = parser().extensions(List.of(TABLES)).build();
    private static final Parser WITHOUT_TABLES = parser().build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(PLAIN)
            .extensions(List.of(TABLES))
            .nodeRendererFactory(TaskMarks::new)
            .percentEncodeUrls(true)
            .build();

    private Source() {}

    private static Parser.Builder parser() {
        return Parser.builder()
                .extensions(PLAIN)
                .extensions(List.of(TaskListItemsExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST);
    }

    static String toHtml(String markdown) {
        Parser parser = TableCells.areBounded(markdown) ? PARSER : WITHOUT_TABLES;
        Node document = parser.parse(markdown);
        ReferenceExpansion.bound(document);
        LinksAlone.mark(document, markdown);
        return RENDERER.render(document);
    }
}
