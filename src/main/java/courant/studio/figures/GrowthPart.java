package courant.studio.figures;

import courant.insight.growth.GrowthView;
import courant.insight.growth.Remark;
import courant.insight.growth.Source;
import courant.insight.growth.Stride;
import courant.insight.growth.WhyLeft;
import courant.newsletter.Newsletter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the page of growth shows.
 *
 * @param slug of the chosen newsletter; empty where all are meant
 * @param from as it was typed, as is {@code to}
 * @param first the first day of which anything is known
 */
record GrowthPart(
        GrowthView growth,
        List<Source> all,
        List<WhyLeft> reasons,
        List<Remark> remarks,
        List<Newsletter> newsletters,
        String slug,
        String from,
        String to,
        LocalDate today,
        LocalDate first) {

    /** Days that are often wanted. */
    public record Range(String name, String query, boolean shown) {}

    /** A source with its share of all that joined. */
    public record Part(Source source, String percent, String words) {}

    public List<Stride> strides() {
        return List.of(Stride.values());
    }

    public List<Range> ranges() {
        return Stream.of(
                        range("30 days", today.minusDays(29)),
                        range("90 days", today.minusDays(89)),
                        range("12 months", today.minusMonths(12).plusDays(1)),
                        range("From the beginning", first))
                .toList();
    }

    private Range range(String name, LocalDate since) {
        var shown = growth.from().equals(since) && growth.to().equals(today);
        return new Range(name, "newsletter=" + slug + "&from=" + since + "&to=" + today, shown);
    }

    /** What the page was asked for, for its downloads. */
    public String query() {
        return "newsletter=" + slug + "&from=" + growth.from() + "&to=" + growth.to() + "&by="
                + growth.by().word();
    }

    /** How many of those who left said why. */
    public long told() {
        return reasons.stream().mapToLong(WhyLeft::readers).sum();
    }

    public List<Part> sources() {
        return all.stream().map(this::part).toList();
    }

    private Part part(Source source) {
        var percent = growth.joined() == 0 ? 0 : 100.0 * source.joined() / growth.joined();
        return new Part(
                source,
                String.format(Locale.ENGLISH, "%.1f", percent),
                String.format(Locale.ENGLISH, percent < 10 ? "%.1f %%" : "%.0f %%", percent));
    }
}
