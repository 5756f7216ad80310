package courant.mail.slot;

import courant.mail.mime.Clean;

/** A recipient's value as HTML text or attribute value. */
public final class Html {

    private Html() {}

    public static String escape(String value) {
        return Clean.line(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
