package courant.studio.audience;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.subscriber.roster.SubscriberQuery;
import java.net.URLEncoder;
import java.util.ArrayList;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which readers the list shows, as the address of its page says it. */
public record Wish(String q, String status, String newsletter, String tag, String segment) {

    /** In the page's address. */
    public record Asked(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String newsletter,
            @RestQuery @Nullable String tag,
            @RestQuery @Nullable String segment) {
        Wish wish() {
            return Wish.of(q, status, newsletter, tag, segment);
        }
    }

    /** In a form about all who match. */
    public record Meant(
            @RestForm("filter-q") @Nullable String q,
            @RestForm("filter-status") @Nullable String status,
            @RestForm("filter-newsletter") @Nullable String newsletter,
            @RestForm("filter-tag") @Nullable String tag,
            @RestForm("filter-segment") @Nullable String segment) {
        Wish wish() {
            return Wish.of(q, status, newsletter, tag, segment);
        }
    }

    private static Wish of(
            @Nullable String q,
            @Nullable String status,
            @Nullable String newsletter,
            @Nullable String tag,
            @Nullable String segment) {
        return new Wish(said(q), said(status), said(newsletter), said(tag), said(segment));
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    SubscriberQuery.Typed typed() {
        return new SubscriberQuery.Typed(q, status, newsletter, tag, segment);
    }

    public boolean any() {
        return !(q + status + newsletter + tag + segment).isEmpty();
    }

    /** Newsletter, tag or segment: what stands behind "More filters". */
    public boolean narrow() {
        return !(newsletter + tag + segment).isEmpty();
    }

    /** The list's address for the same wish but another status. */
    public String withStatus(String other) {
        return new Wish(q, other, newsletter, tag, segment).address("/studio/subscribers", "");
    }

    public String list() {
        return address("/studio/subscribers", "");
    }

    public String from(long before) {
        return address("/studio/subscribers", "before=" + before);
    }

    public String export() {
        return address("/studio/subscribers/export.csv", "");
    }

    public String changed(long change) {
        return address("/studio/subscribers", "changed=" + change);
    }

    private String address(String path, String more) {
        var parts = new ArrayList<String>();
        add(parts, "q", q);
        add(parts, "status", status);
        add(parts, "newsletter", newsletter);
        add(parts, "tag", tag);
        add(parts, "segment", segment);
        if (!more.isEmpty()) parts.add(more);
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static void add(ArrayList<String> parts, String name, String value) {
        if (!value.isEmpty()) parts.add(name + "=" + URLEncoder.encode(value, UTF_8));
    }
}
