package courant.markdown;

/** HTML that this package made and that may stand in a page as it is: the only type on which templates use {@code .raw}. */
public final class SafeHtml {
    private static final SafeHtml NONE = new SafeHtml("");
    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /** Nothing at all. */
    public static SafeHtml none() {
        return NONE;
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** The HTML itself; this is what Qute's {@code .raw} writes. */
    @Override
    public String toString() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }
}
