package courant.talk;

import static io.restassured.RestAssured.given;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import courant.subscriber.Readers;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.entry.ReaderSessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import javax.sql.DataSource;

/** A post with readers under it. */
abstract class TalkRoom {
    @Inject
    ReaderSessions sessions;

    @Inject
    DataSource database;

    final Newsletter newsletter = Readers.newsletter();
    final Post post = Drafts.published(newsletter, new PostForm("Harbours", "", "Text"), Instant.now());
    final Subscriber reader = Readers.reader(newsletter, Standing.ACTIVE);

    void rules(RulesForm form) {
        QuarkusTransaction.requiringNew().run(() -> TalkRules.choose(newsletter.id, form));
    }

    String post() {
        var html =
                given().get("/p/" + post.slug).then().statusCode(200).extract().asString();
        ValidHtml.check(html);
        return html;
    }

    String page(Subscriber who) {
        var answer = as(who).get("/p/" + post.slug + "/comments")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
        ValidHtml.check(answer.extract().asString());
        return answer.extract().asString();
    }

    String write(Subscriber who, String name, String body, long parent) {
        return send(who, name, body, parent).then().statusCode(303).extract().header("Location");
    }

    Response send(Subscriber who, String name, String body, long parent) {
        return as(who).formParam("name", name)
                .formParam("body", body)
                .formParam("parent", parent)
                .post("/p/" + post.slug + "/comments");
    }

    RequestSpecification as(Subscriber who) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .cookie("courant_reader", sessions.open(who.id(), "test"));
    }

    String path(long id) {
        return "/p/" + post.slug + "/comments/" + id;
    }

    static long id(String location) {
        return Long.parseLong(location.replaceAll(".*#c", ""));
    }
}
