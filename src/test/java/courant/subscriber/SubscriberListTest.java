package courant.subscriber;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import courant.platform.sql.Sql;
import courant.subscriber.roster.SubscriberCounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriberListTest extends SubscriberCalls {
    @Inject
    SubscriberCounts counts;

    @Inject
    DataSource database;

    @Test
    void the_list_is_read_page_by_page_newest_first_without_gaps() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var all = IntStream.range(0, 7)
                .mapToObj(it -> add(Map.of("email", it + "-" + mark + "@example.org", "confirmed", true)))
                .map(it -> it.extract().jsonPath().getLong("id"))
                .toList();
        var read = new ArrayList<Long>();
        String cursor = "";
        do {
            var page = api().get(PATH + "?limit=3&q=" + mark + "&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.id", Long.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(read).containsExactlyElementsOf(all.reversed());
    }

    @Test
    void search_finds_parts_of_address_and_name_and_means_signs_as_they_are() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        add(Map.of("email", mark + "_x%y@example.org", "name", "Grace Hopper " + mark, "confirmed", true));
        found("q", "HOPPER " + mark).body("items", hasSize(1));
        found("q", mark + "_x%").body("items", hasSize(1));
        found("q", mark + "_%x").body("items", empty());
        found("q", mark.substring(0, 2)).body("items.findAll { it.email.startsWith('" + mark + "') }", hasSize(1));
    }

    @Test
    void each_status_lists_its_own() {
        for (var standing : Standing.values()) {
            var reader = Readers.reader(newsletter, standing);
            api().queryParam("status", standing.word())
                    .queryParam("q", reader.email)
                    .get(PATH)
                    .then()
                    .body("items.id", contains((int) reader.id()))
                    .body("items[0].status", equalTo(standing.word()));
        }
    }

    @Test
    void the_best_standing_is_told_and_suppression_before_all() {
        var reader = Readers.reader(newsletter, Standing.UNSUBSCRIBED);
        var other = Readers.newsletter("Other");
        change(reader.id(), Map.of("newsletters", List.of(other.slug)))
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("newsletters", contains(other.slug));
        found("status", "unsubscribed").body("items.id.contains(" + reader.id() + ")", equalTo(false));
        change(reader.id(), Map.of("status", "suppressed")).body("status", equalTo("suppressed"));
        api().queryParam("status", "suppressed")
                .queryParam("q", reader.email)
                .get(PATH)
                .then()
                .body("items", hasSize(1));
        api().queryParam("status", "active")
                .queryParam("q", reader.email)
                .get(PATH)
                .then()
                .body("items", empty());
    }

    @Test
    void the_counts_are_exact() {
        var one = Readers.reader(newsletter, Standing.BOUNCED);
        var other = Readers.newsletter("Other");
        var two = Readers.reader(newsletter, Standing.ACTIVE);
        QuarkusTransaction.requiringNew().run(() -> {
            Subscription.knownOrNew(other.id, Subscriber.byId(one.id()).orElseThrow(), Instant.now());
            Suppression.add(two.email, "asked", Instant.now());
        });
        var expected = Sql.one(database, "select count(*) from subscriber", row -> row.getLong(1))
                .orElseThrow();
        await().untilAsserted(() -> {
            assertThat(counts.total()).isEqualTo(expected);
            assertThat(counts.now())
                    .allSatisfy((status, count) -> assertThat(count).isNotNegative());
        });
        for (var status : List.of(SubscriberStatus.PENDING, SubscriberStatus.SUPPRESSED, SubscriberStatus.BOUNCED)) {
            assertThat(counts.now().get(status)).isEqualTo(listed(status));
        }
    }

    @Test
    void an_address_in_other_letters_is_found_however_it_is_typed() {
        var mark = UUID.randomUUID().toString();
        var kept = "用户-" + mark + "@xn--fsqu00a.example";
        add(Map.of("email", "用户-" + mark + "@例子.example", "confirmed", true))
                .statusCode(201)
                .body("email", equalTo(kept));
        for (var typed : List.of(kept, "用户-" + mark, mark, "用户-" + mark + "@例子.example")) {
            found("q", typed).body("items.email", contains(kept));
        }
        add(Map.of("email", "J\u00d6RG-" + mark + "@example.org"))
                .body("email", equalTo("jörg-" + mark + "@example.org"));
        found("q", "jo\u0308rg-" + mark).body("items.email", contains("jörg-" + mark + "@example.org"));
    }

    private static ValidatableResponse found(String parameter, String value) {
        return api().queryParam(parameter, value)
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private static long listed(SubscriberStatus status) {
        var count = 0L;
        var cursor = "";
        do {
            var page = api().get(PATH + "?limit=200&status=" + status.word() + "&cursor=" + cursor)
                    .jsonPath();
            count += page.getList("items").size();
            cursor = page.getString("next");
        } while (cursor != null);
        return count;
    }
}
