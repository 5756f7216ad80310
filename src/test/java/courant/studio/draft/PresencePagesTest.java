package courant.studio.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import courant.account.Account;
import courant.account.Role;
import courant.platform.sql.Sql;
import courant.post.presence.Presence;
import courant.studio.Studio;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PresencePagesTest {
    @Inject
    Presence presence;

    @Inject
    DataSource database;

    @Test
    void the_second_in_a_post_is_told_who_else_is_in_it_until_that_one_leaves() {
        var id = Studio.draft("Title", "Words");
        var ada = somebody("Ada <Lovelace>");
        presence.seen(id, ada, "window-of-ada");

        assertThat(Studio.page("/studio/posts/" + id)).contains("Ada &lt;Lovelace&gt; is in this post too");
        Studio.send("/studio/posts/" + id + "/presence", "tab", "window-one")
                .then()
                .statusCode(200)
                .body("others.name", contains("Ada <Lovelace>"))
                .body("version", equalTo(0));

        presence.left(id, ada, "window-of-ada");
        Studio.send("/studio/posts/" + id + "/presence", "tab", "window-one")
                .then()
                .body("others", empty());
    }

    @Test
    void who_says_nothing_for_a_while_is_forgotten_by_the_databases_clock() {
        var id = Studio.draft("Title", "Words");
        presence.seen(id, somebody("Grace"), "window-of-grace");
        Sql.update(database, "update presence set seen_at = now() - interval '41 seconds' where post_id = ?", id);
        Studio.send("/studio/posts/" + id + "/presence", "tab", "window-one")
                .then()
                .body("others", empty());
    }

    @Test
    void another_window_of_ones_own_is_told_as_such() {
        var id = Studio.draft("Title", "Words");
        Studio.send("/studio/posts/" + id + "/presence", "tab", "window-one");
        Studio.send("/studio/posts/" + id + "/presence", "tab", "window-two")
                .then()
                .body("others", hasSize(1))
                .body("others[0].own", equalTo(true));
        Studio.send("/studio/posts/" + id + "/presence/departure", "tab", "window-one")
                .then()
                .statusCode(204);
        Studio.send("/studio/posts/" + id + "/presence", "tab", "window-two")
                .then()
                .body("others", empty());
    }

    @Test
    void a_window_without_a_proper_name_is_refused() {
        var id = Studio.draft("Title", "Words");
        Studio.send("/studio/posts/" + id + "/presence", "tab", "x").then().statusCode(422);
        Studio.send("/studio/posts/999999999/presence", "tab", "window-one")
                .then()
                .statusCode(404);
    }

    private static long somebody(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.open(Studio.word() + "@example.org", name, Role.EDITOR, Instant.now()).id);
    }
}
