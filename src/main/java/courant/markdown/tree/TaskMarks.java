package courant.markdown.tree;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes a task's box as a character: form controls are no content, and mail programs drop them. */
final class TaskMarks implements NodeRenderer {
    private final HtmlWriter html;

    TaskMarks(HtmlNodeRendererContext context) {
        html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TaskListItemMarker.class);
    }

    @Override
    public void render(Node node) {
        boolean done = ((TaskListItemMarker) node).isChecked();
        html.tag("span", Map.of("class", done ? "task-done" : "task-open"));
        html.text(done ? "☑" : "☐");
        html.tag("/span");
        html.text(" ");
    }
}
