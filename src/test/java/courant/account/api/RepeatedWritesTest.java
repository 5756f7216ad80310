package courant.account.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.account.Authors;
import courant.account.Role;
import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepeatedWritesTest {
    private final String key = UUID.randomUUID().toString();

    @Inject
    DataSource database;

    @Inject
    KeptAnswers answers;

    @Test
    void a_repeat_gets_the_first_answer_and_happens_once() {
        var text = "note " + key;
        var first = write(text);
        var second = write(text);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.contentType()).startsWith("application/json");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(times(text)).isEqualTo(1);
    }

    @Test
    void of_fifty_at_once_one_is_carried_out() throws Exception {
        var text = "fifty " + key;
        try (var threads = Executors.newFixedThreadPool(50)) {
            var answers = threads.invokeAll(IntStream.range(0, 50)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            i -> () -> write(text).statusCode())
                    .toList());
            for (var answer : answers) assertThat(answer.get()).isIn(201, 409);
        }
        assertThat(times(text)).isEqualTo(1);
        write(text).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        write("one " + key).then().statusCode(201);
        write("two " + key)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("Idempotency-Key"))
                .body("detail", containsString("another request"));
        assertThat(times("two " + key)).isZero();
    }

    @Test
    void two_accounts_may_use_the_same_key() {
        var text = "shared " + key;
        write(text).then().statusCode(201);
        write(Authors.api(Role.AUTHOR), text).then().statusCode(201);
        assertThat(times(text)).isEqualTo(2);
    }

    @Test
    void what_was_refused_or_failed_may_come_again_with_its_key() {
        write("bad " + key).then().statusCode(422).body("errors[0].field", equalTo("text"));
        write("bad " + key).then().statusCode(422).body("errors[0].field", equalTo("text"));
        write("fault " + key).then().statusCode(500);
        write("good " + key).then().statusCode(201);
    }

    @Test
    void without_a_key_every_request_is_carried_out() {
        var text = "plain " + key;
        note(Authors.api(), text).then().statusCode(201);
        note(Authors.api(), text).then().statusCode(201);
        assertThat(times(text)).isEqualTo(2);
    }

    @Test
    void a_write_that_was_cut_off_is_not_carried_out_again() {
        var text = "cut off " + key;
        write(text).then().statusCode(201);
        Sql.update(database, "update idempotency_key set status = null, answer = null where key = ?", key);
        write(text).then().statusCode(409).body("detail", containsString("cut off"));
        assertThat(times(text)).isEqualTo(1);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        var text = "a day " + key;
        write(text).then().statusCode(201);
        Sql.update(
                database,
                "update idempotency_key set created_at = created_at - interval '25 hours' where key = ?",
                key);
        write(text).then().statusCode(201);
        assertThat(times(text)).isEqualTo(2);
        Sql.update(
                database,
                "update idempotency_key set created_at = created_at - interval '25 hours' where key = ?",
                key);
        assertThat(answers.forgetOld()).isPositive();
    }

    @Test
    void a_large_body_may_be_repeated_too() {
        var text = "large " + key + "x".repeat(2 << 20);
        write(text).then().statusCode(201);
        write(text).then().statusCode(201);
        assertThat(times(text)).isEqualTo(2); // its answer is too large to be kept
    }

    @Test
    void a_key_that_is_none_is_refused() {
        note(Authors.api().header("Idempotency-Key", "x".repeat(256)), "odd " + key)
                .then()
                .statusCode(422);
        assertThat(times("odd " + key)).isZero();
    }

    private Response write(String text) {
        return write(Authors.api(), text);
    }

    private Response write(RequestSpecification by, String text) {
        return note(by.header("Idempotency-Key", key), text);
    }

    private static Response note(RequestSpecification by, String text) {
        return by.contentType("application/json").body(Map.of("text", text)).post("/api/v1/test-notes");
    }

    private static int times(String text) {
        var written = TestNotesApi.WRITTEN.get(text);
        return written == null ? 0 : written.get();
    }
}
