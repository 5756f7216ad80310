package courant.mailing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import courant.ValidHtml;
import courant.account.Account;
import courant.account.Authors;
import courant.account.Role;
import courant.newsletter.Newsletter;
import courant.post.Post;
import courant.post.PostForm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnWorkTest {

    @Test
    void a_contributor_writes_a_draft_and_hands_it_to_the_editors_who_see_the_mark() {
        var contributor = Authors.author(Role.CONTRIBUTOR);
        var browser = browser(contributor);
        var editor =
                browser.post("/studio/posts").then().statusCode(303).extract().header("Location");
        var path = editor.substring(editor.indexOf("/studio"));
        var word = "w" + UUID.randomUUID();
        assertThat(page(contributor, path)).contains("Hand to an editor").doesNotContain("Test and send");
        browser(contributor)
                .formParam("version", 0)
                .formParam("title", word)
                .formParam("body", "Words")
                .formParam("then", "handover")
                .post(path)
                .then()
                .statusCode(303)
                .header("Location", containsString("done=handed-over"));
        assertThat(Authors.browser().get("/studio/posts").asString())
                .contains(word)
                .contains("ready for an editor");
        assertThat(page(contributor, path)).contains("Take it back from the editors");
        browser(contributor).post(path + "/handover/removal").then().statusCode(303);
        assertThat(page(contributor, path)).contains("Hand to an editor");
    }

    @Test
    void a_program_hands_over_and_takes_back() {
        var contributor = Authors.author(Role.CONTRIBUTOR);
        var post = "/api/v1/posts/" + draft(contributor);
        browser(contributor).put(post + "/handover").then().statusCode(200).body("handedOverAt", notNullValue());
        browser(contributor).delete(post + "/handover").then().statusCode(200).body("handedOverAt", nullValue());
    }

    @Test
    void what_an_editor_has_published_is_no_longer_its_contributors() {
        var contributor = Authors.author(Role.CONTRIBUTOR);
        var id = draft(contributor);
        QuarkusTransaction.requiringNew().run(() -> Post.byId(id).orElseThrow().publish(Instant.now()));
        browser(contributor).get("/studio/posts/" + id).then().statusCode(200);
        browser(contributor)
                .contentType("application/json")
                .body("{\"title\": \"Other\"}")
                .patch("/api/v1/posts/" + id)
                .then()
                .statusCode(403)
                .body("detail", containsString("An editor has scheduled or published this post"));
    }

    @Test
    void an_author_sees_and_changes_own_posts_alone_and_an_editor_everybodys() {
        var mine = Authors.author(Role.AUTHOR);
        var other = Authors.author(Role.AUTHOR);
        var id = draft(other);
        browser(mine).get("/studio/posts/" + id).then().statusCode(403).body(containsString("Somebody else wrote"));
        browser(mine).delete("/api/v1/posts/" + id).then().statusCode(403);
        browser(mine).get("/studio/posts/" + id + "/send").then().statusCode(403);
        browser(mine).get("/api/v1/posts").then().body("items.id", not(containsString(String.valueOf(id))));
        browser(mine).get("/api/v1/posts").then().body("items.size()", equalTo(0));
        browser(other).get("/api/v1/posts").then().body("items.size()", equalTo(1));
        browser(Authors.author(Role.EDITOR)).get("/studio/posts/" + id).then().statusCode(200);
    }

    private static RequestSpecification browser(Account account) {
        return RestAssured.given().redirects().follow(false).cookie("courant_session", Authors.session(account.email));
    }

    private static String page(Account account, String path) {
        var html = browser(account).get(path).then().statusCode(200).extract().asString();
        ValidHtml.check(html);
        return html;
    }

    private static long draft(Account writer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Post.draft(
                                Newsletter.first().orElseThrow(),
                                new PostForm("Title " + UUID.randomUUID(), "", "Text"),
                                writer.id,
                                Instant.now())
                        .id);
    }
}
