package courant.mailing;

import static courant.account.Authors.api;
import static org.awaitility.Awaitility.await;

import courant.post.Drafts;
import courant.post.Post;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A post of the test's own newsletter, and what the API does with it. */
abstract class OwnPost {
    @Inject
    DataSource database;

    @Inject
    Readers readers;

    final Post post = Drafts.draft("For {{first_name|you}}", "Good morning, {{name|reader}}.");

    ValidatableResponse put(Map<String, ?> form) {
        return api().contentType(ContentType.JSON)
                .body(form)
                .put("/api/v1/posts/" + post.id + "/schedule")
                .then();
    }

    long schedule(Map<String, ?> form) {
        return put(form).statusCode(202).extract().jsonPath().getLong("mailing");
    }

    static JsonPath view(long mailing) {
        return api().get("/api/v1/mailings/" + mailing)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void untilState(long mailing, String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> view(mailing).getString("state").equals(state));
    }
}
