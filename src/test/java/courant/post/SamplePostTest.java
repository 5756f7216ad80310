package courant.post;

import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.post.picture.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SamplePostTest {
    @Inject
    Pictures pictures;

    @Test
    void the_sample_is_a_long_post_without_problems_and_its_picture_stands_here() {
        var post = Drafts.published(Drafts.newsletter(), SamplePost.form(pictures), Instant.now());
        assertThat(post.problems()).isEmpty();
        assertThat(post.document().words()).isGreaterThan(1_500);
        var picture = post.document().leadPicture().orElseThrow();
        assertThat(picture.caption()).isPresent();
        RestAssured.get(picture.src()).then().statusCode(200);

        var page = RestAssured.get(post.path()).asString();
        assertThat(page)
                .contains("Hello there,")
                .contains("<figcaption>")
                .contains("<table>")
                .contains("og:image");
        ValidHtml.check(page);
    }
}
