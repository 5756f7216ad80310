package courant.markdown;

import java.util.Map;

/** The inline CSS of a mail, by kind of element. Margins and padding stay with what Outlook's Word engine understands. */
final class MailRules {
    private MailRules() {}

    static Map<String, String> of(MailStyle s) {
        String text = text(s, "17px", "1.6");
        String bold = "font-family:" + s.headingFont() + ";font-weight:bold;line-height:1.3;color:";
        String heading = bold + s.text();
        String code = "font-family:" + s.codeFont() + ";font-size:14px;color:" + s.text();
        String edge = "padding:0 0 0 16px;border-left:4px solid ";
        String cell = text(s, "15px", "1.5") + ";padding:6px 10px;border:1px solid " + s.rule();
        return Map.ofEntries(
                Map.entry("p", "margin:0 0 16px 0;" + text),
                Map.entry("last", "margin:0;" + text),
                Map.entry("item", "margin:0 0 6px 0;" + text),
                Map.entry("text", text),
                Map.entry("li", "margin:0 0 6px 0"),
                Map.entry("sublist", "margin:6px 0 0 0;padding:0 0 0 28px"),
                Map.entry("list", "margin:0 0 16px 0;padding:0 0 0 28px;" + text),
                Map.entry("tasks", "margin:0 0 16px 0;padding:0 0 0 8px;list-style-type:none;" + text),
                Map.entry("h2", "margin:32px 0 12px 0;font-size:24px;" + heading),
                Map.entry("h3", "margin:28px 0 10px 0;font-size:20px;" + heading),
                Map.entry("h4", "margin:24px 0 8px 0;font-size:17px;" + heading),
                Map.entry("a", "color:" + s.link() + ";text-decoration:underline"),
                Map.entry("img", "max-width:100%;height:auto;border:0"),
                Map.entry("block-img", "display:block;max-width:100%;height:auto;border:0"),
                Map.entry("caption", small(s) + ";padding:8px 0 0 0"),
                Map.entry("small", small(s)),
                Map.entry("quote", "margin:0 0 16px 0;padding:0"),
                Map.entry("quote-cell", edge + s.rule() + ";" + text),
                Map.entry("frame", "width:100%;margin:0 0 16px 0;border-collapse:collapse"),
                Map.entry("inner", "width:100%;border-collapse:collapse"),
                Map.entry(
                        "note-cell",
                        "padding:14px 16px;border-left:4px solid " + s.accent() + ";background-color:" + s.panel() + ";"
                                + text),
                Map.entry("note-word", "margin:0 0 6px 0;font-size:15px;" + bold + s.accent()),
                Map.entry("code", code + ";background-color:" + s.panel() + ";padding:1px 4px"),
                Map.entry("code-cell", "padding:14px 16px;background-color:" + s.panel() + ";" + code),
                Map.entry("pre", "margin:0;white-space:pre-wrap;word-wrap:break-word;line-height:1.5;" + code),
                Map.entry("bare", code),
                Map.entry("th", cell + ";font-weight:bold;background-color:" + s.panel()),
                Map.entry("td", cell),
                Map.entry("hr", "margin:28px 0;border:0;border-top:1px solid " + s.rule()),
                Map.entry("strike", "text-decoration:line-through"),
                Map.entry("raised", "font-size:12px;line-height:1"));
    }

    private static String text(MailStyle s, String size, String height) {
        return "font-family:" + s.textFont() + ";font-size:" + size + ";line-height:" + height + ";color:" + s.text();
    }

    private static String small(MailStyle s) {
        return "font-family:" + s.headingFont() + ";font-size:14px;line-height:1.5;color:" + s.muted();
    }
}
