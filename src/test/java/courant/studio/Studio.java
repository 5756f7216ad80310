package courant.studio;

import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.account.Authors;
import courant.newsletter.Newsletter;
import courant.post.Post;
import courant.post.PostForm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;

/** The studio as the owner's browser sees it; every page that is read here is valid HTML. */
public final class Studio {
    private Studio() {}

    public static String page(String path) {
        var html = Authors.browser().get(path).then().statusCode(200).extract().asString();
        ValidHtml.check(html);
        return html;
    }

    /** Posts a form: names and values in turn. */
    public static Response send(String path, String... fields) {
        var request = Authors.browser().contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (var i = 0; i < fields.length; i += 2) request.formParam(fields[i], fields[i + 1]);
        return request.post(path);
    }

    /** Posts a form that is refused; gives the page that says why. */
    public static String refused(String path, String... fields) {
        var html = send(path, fields).then().statusCode(422).extract().asString();
        ValidHtml.check(html);
        return html;
    }

    /** Posts a form that is taken; gives the path of the page after it. */
    public static String sent(String path, String... fields) {
        var location = send(path, fields).then().statusCode(303).extract().header("Location");
        assertThat(location).contains("/studio");
        return location.substring(location.indexOf("/studio"));
    }

    public static long draft(String title, String body) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Post.draft(newsletter(), new PostForm(title, "", body), null, Instant.now()).id);
    }

    public static Post post(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var post = Post.byId(id).orElseThrow();
            post.authors().size();
            post.tags().size();
            return post;
        });
    }

    /** A word that no other test uses. */
    public static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static Newsletter newsletter() {
        return Newsletter.first().orElseThrow();
    }
}
