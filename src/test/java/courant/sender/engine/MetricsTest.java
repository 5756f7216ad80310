package courant.sender.engine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest extends OwnEngines {
    private static final Pattern LABEL = Pattern.compile("[{,](\\w+)=\"");

    @Test
    void the_page_lists_every_metric_with_its_type_and_no_other() throws IOException {
        engine(1);
        var listed = matches(
                "(?m)^\\| `(courant_\\w+?)(?:_total)?` \\| (\\w+) \\|", Files.readString(Path.of("docs/metrics.md")));
        assertThat(listed).isEqualTo(matches("(?m)^# TYPE (courant_\\w+) (\\w+)$", scraped()));
    }

    @Test
    void alerts_name_metrics_that_are_there() throws IOException {
        engine(1);
        var alerts = Files.readString(Path.of("docs/prometheus-alerts.yaml"));
        var there = scraped().lines().map(it -> it.split("[{ ]")[0]).collect(Collectors.toSet());
        assertThat(Pattern.compile("courant_\\w+").matcher(alerts).results().map(it -> it.group()))
                .isNotEmpty()
                .isSubsetOf(there);
    }

    @Test
    void a_mailing_counts_what_became_of_each_and_names_neither_it_nor_a_reader() {
        var mailing = mailing(40);
        sink.atRecipient(to -> to.equals(mailing.address(7)) ? "550 5.1.1 <" + to + "> unknown" : "250 fine");
        var before = scraped();
        engine(2);
        untilSent(mailing);
        await().untilAsserted(() -> {
            var after = scraped();
            assertThat(grown("courant_deliveries_total{outcome=\"accepted\",relay=\"sink\"}", before, after))
                    .isEqualTo(39);
            assertThat(grown("courant_refusals_total{class=\"address\",relay=\"sink\"}", before, after))
                    .isEqualTo(1);
            assertThat(grown("courant_outcome_written_seconds_count", before, after))
                    .isEqualTo(40);
            assertThat(grown("courant_delivery_attempts_count{relay=\"sink\"}", before, after))
                    .isEqualTo(40);
            assertThat(grown("courant_relay_connections_opened_total{relay=\"sink\"}", before, after))
                    .isEqualTo(2);
        });
        var lines = scraped().lines().filter(it -> it.startsWith("courant_")).toList();
        assertThat(lines.stream().flatMap(it -> LABEL.matcher(it).results()).map(it -> it.group(1)))
                .containsOnly("outcome", "relay", "class", "state", "le");
        assertThat(lines).noneMatch(it -> it.contains("@") || it.contains(mailing.domain));
    }

    @Test
    void what_waits_and_what_is_in_hand_is_told_for_all_nodes_together() {
        var mailing = mailing(50);
        sink.holdAfter(10);
        engine(3);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var now = scraped();
            assertThat(value("courant_queue{state=\"handing\"}", now)).isGreaterThanOrEqualTo(3);
            assertThat(value("courant_queue{state=\"accepted\"}", now)).isGreaterThanOrEqualTo(7);
            assertThat(value("courant_mailings{state=\"sending\"}", now)).isPositive();
            assertThat(value("courant_nodes", now)).isPositive();
            assertThat(value("courant_relay_connections{relay=\"sink\"}", now)).isEqualTo(3);
        });
        sink.letThrough(1_000);
        untilSent(mailing);
    }

    @Test
    void a_relay_that_is_not_there_is_resting_and_its_failures_are_counted() throws IOException {
        var mailing = mailing(1);
        var before = scraped();
        sink.close();
        engine(1);
        await().untilAsserted(() -> {
            var after = scraped();
            assertThat(value("courant_relay_resting{relay=\"sink\"}", after)).isEqualTo(1);
            assertThat(grown("courant_relay_connections_failed_total{relay=\"sink\"}", before, after))
                    .isPositive();
        });
        mailing.update("update mailing set state = 'cancelled' where id = ?", mailing.id);
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(it -> it.group(1) + " " + it.group(2))
                .collect(Collectors.toSet());
    }

    private static double grown(String series, String before, String after) {
        return value(series, after) - value(series, before);
    }

    private static double value(String series, String scraped) {
        return scraped.lines()
                .filter(it -> it.startsWith(series + " "))
                .mapToDouble(it -> Double.parseDouble(it.substring(series.length() + 1)))
                .sum();
    }

    private static String scraped() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
