package courant.mailing.trial;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import courant.account.Role;
import courant.platform.inbox.Inbox;
import courant.post.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestMailTest {
    @Inject
    Inbox inbox;

    @Test
    void a_test_arrives_within_seconds_marked_and_filled_in_with_the_authors_name() {
        var post = Drafts.draft("News for {{name}}", "Good morning, {{name|reader}}");
        var address = Drafts.word() + "@example.net";
        send(api(Role.EDITOR), post.id, List.of(address)).statusCode(202);
        await().until(() -> !inbox.newest(address, Long.MAX_VALUE, 1).isEmpty());
        var mail = inbox.newest(address, Long.MAX_VALUE, 1).getFirst();
        assertThat(mail.subject()).isEqualTo("[Test] News for Test author");
        assertThat(new String(inbox.raw(mail.id()).orElseThrow()))
                .contains("Good morning,")
                .contains("Test author");
    }

    @Test
    void a_test_goes_to_ten_addresses_at_most_and_only_to_addresses() {
        var post = Drafts.draft("News", "Good morning");
        send(api(), post.id, Collections.nCopies(11, "a@example.net"))
                .statusCode(422)
                .body("detail", containsString("10 addresses"));
        send(api(), post.id, List.of("a\r\nb@example.net")).statusCode(422);
        send(api(), post.id, List.of("nobody")).statusCode(422);
    }

    @Test
    void a_personal_field_that_nobody_knows_stops_the_test() {
        var post = Drafts.draft("News", "Dear {{surname}}");
        send(api(), post.id, List.of("a@example.net")).statusCode(422).body("detail", containsString("{{surname}}"));
    }

    @Test
    void many_tests_in_a_row_have_to_wait() {
        var post = Drafts.draft("News", "Good morning");
        var author = api(Role.EDITOR);
        var ten = IntStream.range(0, 10)
                .mapToObj(n -> "t" + n + "@" + Drafts.word() + ".example")
                .toList();
        for (var round = 0; round < 3; round++) send(author, post.id, ten).statusCode(202);
        send(author, post.id, ten).statusCode(429);
    }

    private static ValidatableResponse send(RequestSpecification as, long post, List<String> to) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("to", to))
                .post("/api/v1/posts/" + post + "/tests")
                .then();
    }
}
