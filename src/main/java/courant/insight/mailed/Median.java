package courant.insight.mailed;

/** What is usual for a newsletter: the middle of its last hundred posts, in per cent. */
public record Median(Share delivered, Share bounced, Share unsubscribed, int posts) {
    public static final Median UNKNOWN = new Median(Share.NONE, Share.NONE, Share.NONE, 0);
    private static final int ENOUGH = 3;

    /** Of fewer there is no usual. */
    public boolean known() {
        return posts >= ENOUGH;
    }
}
