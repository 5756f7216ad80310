package courant.mail.design;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

/** A template that stands beside itself as {@code .html} and {@code .txt}, rendered both ways. */
public record Rendition(String html, String text) {

    public static Rendition of(TemplateInstance template) {
        return new Rendition(html(template), text(template));
    }

    static String html(TemplateInstance template) {
        return render(template, "text/html");
    }

    static String text(TemplateInstance template) {
        return render(template, "text/plain");
    }

    private static String render(TemplateInstance template, String contentType) {
        return template.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType))
                .render();
    }
}
