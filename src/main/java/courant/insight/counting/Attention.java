package courant.insight.counting;

import org.jspecify.annotations.Nullable;

/**
 * How many readers opened a post's mails and clicked in them; null where that is not counted.
 *
 * @param proxied opens that came by a provider's proxy, which hides whether a person looked
 * @param machineOpens by machines, in none of the other numbers
 */
public record Attention(
        @Nullable Long opened,
        @Nullable Long clicked,
        @Nullable Long proxied,
        @Nullable Long machineOpens,
        @Nullable Long machineClicks) {
    public static final Attention UNCOUNTED = new Attention(null, null, null, null, null);

    public boolean counted() {
        return opened != null || clicked != null;
    }

    /** Requests that no person made. */
    public long machines() {
        return or0(machineOpens) + or0(machineClicks);
    }

    private static long or0(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
