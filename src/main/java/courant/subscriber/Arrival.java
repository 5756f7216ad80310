package courant.subscriber;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-up came from, for the author's figures: never a whole address, never a page of another site.
 *
 * @param way in one word, such as {@code page}, {@code link} or {@code embed}
 * @param host the site that led here; empty where none did
 * @param campaign what the link said of itself ({@code utm_source}); empty where it said nothing
 */
public record Arrival(String way, String host, String campaign) {
    private static final int LONGEST_CAMPAIGN = 60;
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,99}");
    private static final Pattern UNWANTED = Pattern.compile("[^\\p{L}\\p{N} ._@+-]+");

    public Arrival(String way, @Nullable String host, @Nullable String campaign) {
        this.way = way;
        this.host = host(host);
        this.campaign = campaign(campaign);
    }

    public static Arrival by(String way) {
        return new Arrival(way, "", "");
    }

    /** By a form. {@code from} is the host that led to our own sign-up page, as that page kept it. */
    public static Arrival byForm(Visit visit, @Nullable String from, @Nullable String campaign) {
        var said = campaign == null || campaign.isBlank() ? visit.campaign() : campaign;
        if (!visit.ownPage()) return new Arrival("embed", visit.host(), said);
        var led = new Arrival("link", from, said);
        var atDoor = visit.page().filter(it -> it.endsWith("/subscribe")).isPresent();
        return atDoor && led.known() ? led : new Arrival("page", from, said);
    }

    private boolean known() {
        return !host.isEmpty() || !campaign.isEmpty();
    }

    private static String host(@Nullable String typed) {
        var host = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        var bare = host.startsWith("www.") ? host.substring(4) : host;
        return HOST.matcher(bare).matches() ? bare : "";
    }

    private static String campaign(@Nullable String typed) {
        var words = typed == null ? "" : UNWANTED.matcher(typed).replaceAll(" ").strip();
        var end = words.offsetByCodePoints(0, Math.min(LONGEST_CAMPAIGN, words.codePointCount(0, words.length())));
        return words.substring(0, end).strip().toLowerCase(Locale.ROOT);
    }
}
