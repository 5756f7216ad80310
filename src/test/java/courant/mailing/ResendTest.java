package courant.mailing;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import courant.platform.inbox.Inbox;
import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResendTest extends OwnPost {
    @Inject
    Inbox inbox;

    @Test
    void those_who_joined_since_get_it_and_nobody_gets_it_twice() {
        var first = readers.of(post.newsletter.id, 3);
        var earlier = readers.of(post.newsletter.id, 2);
        Sql.update(
                database,
                "update subscription set confirmed_at = now() - interval '3 days' where subscriber_id in (select id from subscriber where email like ?)",
                "%@" + earlier);
        Sql.update(database, "insert into suppression (email, reason) values (?, 'test')", "r1@" + earlier);
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        Sql.update(database, "delete from suppression where email = ?", "r1@" + earlier);

        var late = readers.of(post.newsletter.id, 4);
        var resent = resend().statusCode(202).extract().jsonPath().getLong("mailing");
        assertThat(resend().statusCode(202).extract().jsonPath().getLong("mailing"))
                .isEqualTo(resent);
        untilState(resent, "sent");
        assertThat(view(resent).getInt("counts.accepted")).isEqualTo(4);
        assertThat(inbox.newest("@" + late, Long.MAX_VALUE, 10)).hasSize(4);
        assertThat(inbox.newest("@" + first, Long.MAX_VALUE, 10)).hasSize(3);
        // who was there before and did not get it did not join since
        assertThat(inbox.newest("r1@" + earlier, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(Sql.one(database, "select resend_of from mailing where id = ?", row -> row.getLong(1), resent))
                .hasValue(mailing);
    }

    @Test
    void fifty_requests_at_once_are_one_mailing() throws Exception {
        readers.of(post.newsletter.id, 1);
        untilState(schedule(Map.of("at", "now")), "sent");
        var late = readers.of(post.newsletter.id, 1);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            java.util.concurrent.Callable<Integer> ask =
                    () -> resend().extract().statusCode();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(20, ask)))
                assertThat(answer.get()).isIn(202, 409);
        }
        var resent =
                api().get("/api/v1/mailings?newsletter=" + post.newsletter.slug).jsonPath();
        assertThat(resent.getList("items")).hasSize(2);
        untilState(resent.getLong("items[0].id"), "sent");
        assertThat(inbox.newest("@" + late, Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void what_was_never_mailed_has_nobody_to_follow() {
        resend().statusCode(409).body("detail", containsString("not mailed yet"));
    }

    private ValidatableResponse resend() {
        return api().post("/api/v1/posts/" + post.id + "/resends").then();
    }
}
