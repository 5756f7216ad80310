package courant.mailing.trial;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import courant.account.Authors;
import courant.account.Role;
import courant.platform.inbox.Inbox;
import courant.post.Drafts;
import courant.subscriber.Subscriber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestMailTest {
    @Inject
    Inbox inbox;

    @Inject
    TestMails tests;

    @Test
    void a_test_is_marked_and_filled_in_for_the_subscriber_of_each_address_or_with_the_defaults() {
        var post = Drafts.draft("News for {{name|you}}", "Good morning from {{attribute.home_town|afar}}");
        var known = Drafts.word() + "@example.net";
        var unknown = Drafts.word() + "@example.net";
        subscribes(known);
        send(api(Role.EDITOR), post.id, List.of(known, unknown)).statusCode(202);
        assertThat(mail(known)).contains("[Test] News for Ada Winter", "Good morning from Seaham");
        assertThat(mail(unknown)).contains("[Test] News for you", "Good morning from afar");
    }

    @Test
    void who_must_not_see_subscribers_learns_nothing_of_them_by_a_test() {
        var author = Authors.author(Role.AUTHOR);
        var post = Drafts.draft("News", "Dear {{name|you}}");
        var other = Drafts.word() + "@example.net";
        subscribes(other);
        subscribes(author.email);
        tests.send(post.id, new TestForm(List.of(other, author.email)), author);
        assertThat(mail(other)).contains("Dear you");
        assertThat(mail(author.email)).contains("Dear Ada Winter");
    }

    private static void subscribes(String address) {
        QuarkusTransaction.requiringNew().run(() -> {
            var it = Subscriber.knownOrNew(address, Instant.now());
            it.name = "Ada Winter";
            it.attributes = Map.of("Home Town", "Seaham");
        });
    }

    private String mail(String address) {
        await().until(() -> !inbox.newest(address, Long.MAX_VALUE, 1).isEmpty());
        var mail = inbox.newest(address, Long.MAX_VALUE, 1).getFirst();
        return mail.subject() + "\n" + new String(inbox.raw(mail.id()).orElseThrow()).replaceAll("=\r?\n", "");
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
