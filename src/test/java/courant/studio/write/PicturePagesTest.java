package courant.studio.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import courant.account.Authors;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PicturePagesTest {

    @Test
    void a_picture_is_answered_with_the_markdown_that_shows_it() throws IOException {
        Authors.browser()
                .multiPart("file", "sea.png", picture(), "image/png")
                .post("/studio/pictures")
                .then()
                .statusCode(201)
                .body("markdown", startsWith("![Describe the picture](/pictures/"));
    }

    @Test
    void a_file_that_is_no_picture_is_refused_in_a_sentence() {
        Authors.browser()
                .multiPart("file", "sea.png", "no picture".getBytes(), "image/png")
                .post("/studio/pictures")
                .then()
                .statusCode(422)
                .body("sentence", containsString("picture"));
        Authors.browser()
                .multiPart("other", "x")
                .post("/studio/pictures")
                .then()
                .statusCode(422)
                .body("sentence", containsString("Choose a picture"));
    }

    @Test
    void without_scripts_the_picture_is_put_at_the_end_of_the_text() throws IOException {
        var id = Studio.draft("Title", "Words");
        Authors.browser()
                .multiPart("version", "0")
                .multiPart("body", "More words")
                .multiPart("file", "sea.png", picture(), "image/png")
                .post("/studio/posts/" + id + "/pictures")
                .then()
                .statusCode(303);
        assertThat(Studio.post(id).body).startsWith("More words\n\n![Describe the picture](/pictures/");
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
