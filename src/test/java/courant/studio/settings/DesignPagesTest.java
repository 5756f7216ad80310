package courant.studio.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import courant.account.Authors;
import courant.account.Role;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DesignPagesTest {
    private static final String PAGE = "/studio/settings/design";

    @Test
    void a_design_a_colour_and_a_logo_are_kept_and_stand_in_the_mails() throws IOException {
        form("magazine", "#0B7A75")
                .multiPart("file", "logo.png", picture(), "image/png")
                .post(PAGE)
                .then()
                .statusCode(303);
        var page = Studio.page(PAGE + "?done=saved");
        assertThat(page).contains("value=\"magazine\" checked", "value=\"#0b7a75\"", "The present logo");
        var mail = preview("");
        assertThat(mail).contains("c-masthead", "class=\"c-logo\"", "width=\"224\" height=\"56\"", "/pictures/");
        form("letter", "#9a3412")
                .multiPart("withoutLogo", "yes")
                .post(PAGE)
                .then()
                .statusCode(303);
        assertThat(Studio.page(PAGE)).doesNotContain("The present logo");
        assertThat(preview("")).doesNotContain("class=\"c-logo\"");
    }

    @Test
    void the_preview_shows_what_is_not_saved_yet() {
        assertThat(preview("?design=plain&accent=%230b7a75"))
                .contains("#0b7a75")
                .doesNotContain("c-masthead\"");
        assertThat(preview("?design=magazine")).contains("c-masthead\"");
        assertThat(preview("?design=nonsense&accent=red")).contains("<h1");
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_changes_nothing() {
        refused("letter", "reddish").body(containsString("id=\"accent-about\""));
        refused("nonsense", "#9a3412").body(containsString("id=\"design-about\""));
        form("plain", "#9a3412")
                .multiPart("file", "logo.svg", "<svg/>".getBytes(), "image/svg+xml")
                .post(PAGE)
                .then()
                .statusCode(422)
                .body(containsString("SVG drawings can hold scripts"), containsString("value=\"plain\" checked"));
        assertThat(Studio.page(PAGE)).doesNotContain("value=\"plain\" checked");
    }

    @Test
    void an_author_may_look_and_not_change() {
        var session = Authors.session(Authors.author(Role.AUTHOR).email);
        given().cookie("courant_session", session).get(PAGE).then().statusCode(200);
        given().cookie("courant_session", session)
                .multiPart("design", "plain")
                .post(PAGE)
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse refused(String design, String accent) {
        return form(design, accent).post(PAGE).then().statusCode(422);
    }

    private static RequestSpecification form(String design, String accent) {
        return Authors.browser().multiPart("design", design).multiPart("accent", accent);
    }

    private static String preview(String query) {
        var answer = Authors.browser().urlEncodingEnabled(false).get(PAGE + "/preview" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        courant.ValidHtml.check(answer.asString());
        return answer.asString();
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 100, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
