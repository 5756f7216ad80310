package courant.subscriber;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import courant.account.Role;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.subscriber.roster.SubscriberCounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriberApiTest {
    private static final String PATH = "/api/v1/subscribers";

    @Inject
    Letters letters;

    @Inject
    SubscriberCounts counts;

    @Inject
    DataSource database;

    private final Newsletter newsletter = Readers.newsletter();
    private final String address = Readers.address();

    @Test
    void whoever_agreed_is_active_at_once_and_nothing_is_mailed() {
        var answer = add(Map.of(
                "email",
                address,
                "name",
                "Ada Lovelace",
                "tags",
                List.of("math", "math", " poetry "),
                "attributes",
                Map.of("city", "London", "issues", 3),
                "locale",
                "en_GB",
                "confirmed",
                true));
        answer.statusCode(201)
                .header("Location", containsString(PATH))
                .body("id", notNullValue())
                .body("email", equalTo(address))
                .body("name", equalTo("Ada Lovelace"))
                .body("status", equalTo("active"))
                .body("newsletters", contains(newsletter.slug))
                .body("tags", contains("math", "poetry"))
                .body("attributes.issues", equalTo(3))
                .body("locale", equalTo("en-GB"))
                .body("createdAt", containsString("T"))
                .body("size()", equalTo(9));
        assertThat(letters.to(address)).isEmpty();
        assertThat(acts(answer.extract().jsonPath().getLong("id"))).containsExactly(Act.ADDED);
    }

    @Test
    void without_that_statement_they_are_pending_and_asked_by_mail() {
        add(Map.of("email", address))
                .statusCode(201)
                .body("status", equalTo("pending"))
                .body("name", nullValue())
                .body("attributes", anEmptyMap())
                .body("tags", empty());
        assertThat(letters.to(address)).hasSize(1);
        add(Map.of("email", address, "confirmed", true)).statusCode(201).body("status", equalTo("active"));
    }

    @Test
    void a_known_address_is_told_with_its_number() {
        var reader = Readers.reader(newsletter, Standing.ACTIVE);
        add(Map.of("email", reader.email.toUpperCase(), "confirmed", true))
                .statusCode(409)
                .body("detail", containsString("subscriber " + reader.id()));
    }

    @Test
    void who_left_or_is_suppressed_cannot_be_added() {
        var left = Readers.reader(newsletter, Standing.UNSUBSCRIBED);
        add(Map.of("email", left.email, "confirmed", true)).statusCode(409);
        change(left.id(), Map.of("newsletters", List.of(newsletter.slug))).statusCode(409);
        QuarkusTransaction.requiringNew().run(() -> Suppression.add(address, "asked", Instant.now()));
        add(Map.of("email", address, "confirmed", true)).statusCode(409).body("detail", containsString("never mailed"));
        assertThat(Readers.known(address)).isFalse();
    }

    @Test
    void bad_input_is_told_by_member() {
        add(Map.of("email", "a@b")).statusCode(422).body("errors[0].field", equalTo("email"));
        add(Map.of("name", "Ada")).statusCode(422).body("errors[0].field", equalTo("email"));
        add(Map.of("email", address, "newsletters", List.of("none"))).statusCode(422);
        add(Map.of("email", address, "locale", "?")).statusCode(422).body("errors[0].field", equalTo("locale"));
        add(Map.of("email", address, "name", "x".repeat(201))).statusCode(422);
        add(Map.of("email", address, "e-mail", "x")).statusCode(400);
        api().get(PATH + "?status=happy").then().statusCode(422);
        api().get(PATH + "?limit=201").then().statusCode(422);
        api().get(PATH + "?cursor=xyz").then().statusCode(422);
        api().get(PATH + "/999999999").then().statusCode(404);
        assertThat(Readers.known(address)).isFalse();
    }

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
    void a_change_leaves_what_it_does_not_name_and_null_takes_away() {
        var id = add(Map.of("email", address, "name", "Ada", "tags", List.of("a"), "confirmed", true))
                .extract()
                .jsonPath()
                .getLong("id");
        change(id, Map.of("tags", List.of("b"), "locale", "de"))
                .statusCode(200)
                .body("name", equalTo("Ada"))
                .body("tags", contains("b"))
                .body("locale", equalTo("de"));
        var gone = new HashMap<String, Object>();
        gone.put("name", null);
        change(id, gone).body("name", nullValue()).body("locale", equalTo("de"));
        change(id, Map.of("status", "unsubscribed"))
                .body("status", equalTo("unsubscribed"))
                .body("newsletters", empty());
        change(id, Map.of("status", "active")).statusCode(422);
        assertThat(acts(id)).containsExactly(Act.ADDED, Act.LEFT);
    }

    @Test
    void an_address_may_change_but_not_to_somebody_elses() {
        var reader = Readers.reader(newsletter, Standing.ACTIVE);
        var other = Readers.reader(newsletter, Standing.ACTIVE);
        change(reader.id(), Map.of("email", other.email.toUpperCase())).statusCode(409);
        change(reader.id(), Map.of("email", address)).statusCode(200).body("email", equalTo(address));
    }

    @Test
    void who_is_erased_leaves_no_row_and_no_consent() {
        var id = add(Map.of("email", address, "confirmed", true))
                .extract()
                .jsonPath()
                .getLong("id");
        api().delete(PATH + "/" + id).then().statusCode(204);
        api().delete(PATH + "/" + id).then().statusCode(404);
        assertThat(Readers.known(address)).isFalse();
        assertThat(acts(id)).isEmpty();
    }

    @Test
    void it_is_for_editors_alone() {
        RestAssured.given().get(PATH).then().statusCode(401);
        api(Role.AUTHOR).get(PATH).then().statusCode(403);
        api(Role.EDITOR).get(PATH).then().statusCode(200);
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

    private ValidatableResponse add(Map<String, Object> body) {
        var whole = new HashMap<>(body);
        whole.putIfAbsent("newsletters", List.of(newsletter.slug));
        return api().contentType("application/json").body(whole).post(PATH).then();
    }

    private static ValidatableResponse change(long id, Map<String, Object> body) {
        return api().contentType("application/json")
                .body(body)
                .patch(PATH + "/" + id)
                .then();
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

    private static List<Act> acts(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Consent.of(id)).stream()
                .map(it -> it.act)
                .toList();
    }
}
