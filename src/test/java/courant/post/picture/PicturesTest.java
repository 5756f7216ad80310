package courant.post.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.markdown.PictureSizes;
import courant.platform.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PicturesTest {
    @Inject
    Pictures pictures;

    @Test
    void a_photograph_is_made_anew_in_two_widths() throws Exception {
        var stored = pictures.store(Samples.photo(2_000, 1_000), null);
        assertThat(stored.type()).isEqualTo("image/jpeg");
        assertThat(stored.width()).isEqualTo(1_280);
        assertThat(stored.height()).isEqualTo(640);
        var small = pictures.rendition(stored.key(), 640).orElseThrow();
        var image = ImageIO.read(new ByteArrayInputStream(small.bytes()));
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(320);
    }

    @Inject
    KeptSizes sizes;

    @Test
    void its_size_is_known_by_its_name_in_either_width() {
        var stored = pictures.store(Samples.photo(2_000, 1_000), null);
        assertThat(sizes.of(stored.path())).contains(new PictureSizes.Size(1_280, 640));
        assertThat(sizes.of(stored.path().replace("-1280.", "-640."))).contains(new PictureSizes.Size(640, 320));
        assertThat(sizes.of("https://example.org" + stored.path())).isEmpty();
        assertThat(sizes.of("/pictures/" + "0".repeat(32) + "-640.jpg")).isEmpty();
    }

    @Test
    void a_small_picture_is_never_made_larger() {
        var stored = pictures.store(Samples.photo(300, 200), null);
        assertThat(stored.width()).isEqualTo(300);
        assertThat(pictures.rendition(stored.key(), 640)).isEmpty();
    }

    @Test
    void a_phone_picture_stands_upright_and_tells_nothing_of_place_or_camera() {
        var stored = pictures.store(Samples.photoOnItsSide(800, 400), null);
        assertThat(stored.width()).isEqualTo(400);
        assertThat(stored.height()).isEqualTo(800);
        var bytes = pictures.rendition(stored.key(), 400).orElseThrow().bytes();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("GPS place");
    }

    @Test
    void what_is_transparent_stays_transparent() throws Exception {
        var stored = pictures.store(Samples.transparent(), null);
        assertThat(stored.type()).isEqualTo("image/png");
        var bytes =
                pictures.rendition(stored.key(), stored.width()).orElseThrow().bytes();
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getRGB(0, 0) >>> 24)
                .isZero();
    }

    @Test
    void the_same_picture_twice_is_one() {
        var bytes = Samples.photo(200, 100);
        assertThat(pictures.store(bytes, null)).isEqualTo(pictures.store(bytes, null));
    }

    @Test
    void a_file_that_is_no_picture_is_refused_whatever_its_name() {
        refused("just words".getBytes(StandardCharsets.UTF_8), "not a picture");
        refused(new byte[0], "not a picture");
        refused("<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8), "SVG");
        refused("\u0000\u0000\u0000\u0018ftypheic....".getBytes(StandardCharsets.ISO_8859_1), "HEIC");
    }

    @Test
    void a_picture_that_was_cut_off_is_refused() {
        var photo = Samples.photo(900, 600);
        refused(Arrays.copyOf(photo, photo.length / 2), "cut off");
        refused(Arrays.copyOf(photo, 3), "cut off");
        var png = Samples.transparent();
        refused(Arrays.copyOf(png, png.length / 2), "cut off");
    }

    @Test
    void a_header_that_promises_900_megapixels_is_refused_before_any_is_read() {
        refused(Samples.pngHeader(30_000, 30_000), "900 megapixels");
        refused(Samples.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), "megapixels");
    }

    @Test
    void more_than_twelve_megabytes_are_refused() {
        refused(new byte[Pictures.MOST_BYTES + 1], "at most 12 MB");
    }

    @Test
    void a_script_hidden_behind_a_picture_is_not_kept() {
        var photo = Samples.photo(120, 80);
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var both = Arrays.copyOf(photo, photo.length + script.length);
        System.arraycopy(script, 0, both, photo.length, script.length);
        var stored = pictures.store(both, null);
        var bytes = pictures.rendition(stored.key(), 120).orElseThrow().bytes();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
    }

    @Test
    void a_picture_is_served_with_its_type_for_ever_and_as_unchanged_when_known() {
        var stored = pictures.store(Samples.photo(64, 48), null);
        var answer = RestAssured.get(stored.path());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("image/jpeg");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        RestAssured.given()
                .header("If-None-Match", answer.header("ETag"))
                .get(stored.path())
                .then()
                .statusCode(304);
        RestAssured.get(stored.path().replace(".jpg", ".png")).then().statusCode(404);
        RestAssured.get("/pictures/" + "0".repeat(32) + "-640.jpg").then().statusCode(404);
        RestAssured.get("/pictures/..%2f..%2fetc").then().statusCode(404);
    }

    private void refused(byte[] bytes, String words) {
        assertThatThrownBy(() -> pictures.store(bytes, null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(words);
    }
}
