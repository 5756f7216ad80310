package courant.markdown;

import java.util.HashMap;
import java.util.Map;

/**
 * The inline CSS of a mail, by kind of element. Margins and padding stay with what Outlook's Word engine understands, and
 * no declaration is one that a mail program of today does not know (docs/designs.md). What depends on the side on which a
 * line begins is there twice, for the one from the right with {@code -rtl} at its end.
 */
final class MailRules {
    private MailRules() {}

    static Map<String, String> of(MailStyle s) {
        Map<String, String> rules = new HashMap<>(text(s));
        rules.putAll(frames(s));
        rules.putAll(blocks(s));
        sided(s, "left", "right").forEach(rules::put);
        sided(s, "right", "left").forEach((kind, css) -> rules.put(kind + "-rtl", css));
        return rules;
    }

    private static Map<String, String> text(MailStyle s) {
        String text = text(s, s.size() + "px", "1.6");
        String heading = bold(s) + s.text();
        return Map.ofEntries(
                Map.entry("p", "margin:0 0 16px 0;" + text),
                Map.entry("last", "margin:0;" + text),
                Map.entry("item", "margin:0 0 6px 0;" + text),
                Map.entry("text", text),
                Map.entry("li", "margin:0 0 6px 0"),
                Map.entry("h2", "margin:34px 0 12px 0;font-size:" + (s.size() + 7) + "px;" + heading),
                Map.entry("h3", "margin:28px 0 10px 0;font-size:" + (s.size() + 3) + "px;" + heading),
                Map.entry("h4", "margin:24px 0 8px 0;font-size:" + s.size() + "px;" + heading),
                Map.entry("a", "color:" + s.link()),
                Map.entry("img", "max-width:100%;height:auto;border:0"),
                Map.entry("block-img", "display:block;max-width:100%;height:auto;border:0"),
                Map.entry("sized-img", "display:block;width:100%;height:auto;border:0"),
                Map.entry("caption", small(s) + ";padding:8px 0 0 0"),
                Map.entry("small", small(s)),
                Map.entry("quote", "margin:0 0 16px 0;padding:0"),
                Map.entry("mark", "background-color:" + s.panel()),
                Map.entry("hr", "margin:28px 0;border:0;border-top:1px solid " + s.rule()),
                Map.entry("raised", "font-size:14px;line-height:1"));
    }

    private static Map<String, String> frames(MailStyle s) {
        String code =
                "font-family:" + s.codeFont() + ";font-size:" + Math.max(14, s.size() - 2) + "px;color:" + s.text();
        return Map.of(
                "frame", "width:100%;margin:0 0 16px 0;border-collapse:collapse",
                "inner", "width:100%;border-collapse:collapse",
                "note-word", "margin:0 0 6px 0;font-size:15px;" + bold(s) + s.accent(),
                "code", code + ";background-color:" + s.panel() + ";padding:1px 4px",
                "code-cell", "padding:14px 16px;background-color:" + s.panel() + ";line-height:1.5;" + code,
                "pre", "margin:0;line-height:1.5;text-align:left;" + code,
                "bare", code);
    }

    private static Map<String, String> blocks(MailStyle s) {
        return Map.of(
                "button", "margin:8px 0 24px 0;border-collapse:collapse",
                "button-cell", "padding:13px 24px;background-color:" + s.accent(),
                "button-link", "font-size:" + s.size() + "px;" + bold(s) + s.onAccent(),
                "card-cell", "padding:0;border:1px solid " + s.rule(),
                "card-words", "padding:14px 16px;" + text(s, s.size() + "px", "1.5"),
                "card-title", "margin:0 0 6px 0;font-size:" + s.size() + "px;" + bold(s) + s.text(),
                "card-text", "margin:0 0 6px 0;" + small(s));
    }

    private static Map<String, String> sided(MailStyle s, String start, String end) {
        String text = text(s, s.size() + "px", "1.6");
        String cell =
                text(s, "15px", "1.5") + ";padding:6px 10px;border:1px solid " + s.rule() + ";text-align:" + start;
        String within = start.equals("left") ? "0 0 0 28px" : "0 28px 0 0";
        String near = start.equals("left") ? "0 0 0 8px" : "0 8px 0 0";
        String quoted = start.equals("left") ? "0 0 0 18px" : "0 18px 0 0";
        return Map.of(
                "sublist", "margin:6px 0 0 0;padding:" + within,
                "list", "margin:0 0 16px 0;padding:" + within + ";" + text,
                "tasks", "margin:0 0 16px 0;padding:" + near + ";" + text,
                "quote-cell", "padding:" + quoted + ";border-" + start + ":3px solid " + s.accent() + ";" + text,
                "note-cell",
                        "padding:14px 16px;border-" + start + ":3px solid " + s.accent() + ";background-color:"
                                + s.panel() + ";" + text,
                "th", cell + ";font-weight:bold;background-color:" + s.panel(),
                "td", cell);
    }

    private static String bold(MailStyle s) {
        return "font-family:" + s.headingFont() + ";font-weight:bold;line-height:1.3;color:";
    }

    private static String text(MailStyle s, String size, String height) {
        return "font-family:" + s.textFont() + ";font-size:" + size + ";line-height:" + height + ";color:" + s.text();
    }

    private static String small(MailStyle s) {
        return "font-family:-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif;font-size:14px;line-height:1.5;color:"
                + s.muted();
    }
}
