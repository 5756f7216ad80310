package courant.studio.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.account.Authors;
import courant.account.Role;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingsPagesTest {

    @Test
    void settings_are_kept_and_the_form_for_other_sites_stands_below_them() {
        assertThat(Studio.page("/studio/settings")).contains("/subscribe\"").contains("Europe/Berlin");
        var words = Studio.word();
        assertThat(Studio.sent("/studio/settings", "description", words)).isEqualTo("/studio/settings?done=saved");
        assertThat(Studio.page("/studio/settings?done=saved")).contains(words).contains("Saved.");
    }

    @Test
    void a_setting_that_cannot_be_is_said_beside_its_field_and_what_was_typed_stays() {
        assertThat(Studio.refused("/studio/settings", "senderEmail", "no address", "description", "typed words"))
                .contains("value=\"no address\"")
                .contains("typed words")
                .contains("id=\"senderEmail-about\"");
        assertThat(Studio.refused("/studio/settings", "zone", "Mars/Olympus")).contains("id=\"zone-about\"");
        assertThat(Studio.refused("/studio/settings", "name", "A\r\nBcc: b@example.org"))
                .contains("id=\"name-about\"");
    }

    @Test
    void an_author_may_look_at_the_settings_and_not_change_them() {
        var session = Authors.session(Authors.author(Role.AUTHOR).email);
        given().cookie("courant_session", session)
                .get("/studio/settings")
                .then()
                .statusCode(200);
        given().cookie("courant_session", session)
                .formParam("name", "x")
                .post("/studio/settings")
                .then()
                .statusCode(403);
    }

    @Test
    void a_token_is_shown_once_opens_the_api_and_is_revoked() {
        var name = "for " + Studio.word();
        var made = Studio.send("/studio/settings/tokens", "name", name).then().statusCode(200);
        var html = made.extract().asString();
        courant.ValidHtml.check(html);
        var token = html.replaceAll("(?s).*id=\"token\">([^<]+)<.*", "$1");
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/posts")
                .then()
                .statusCode(200);
        assertThat(Studio.page("/studio/settings/tokens")).doesNotContain(token);
        var action =
                html.replaceAll("(?s).*?" + name + ".*?action=\"(/studio/settings/tokens/\\d+/revocation)\".*", "$1");
        Studio.sent(action);
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/posts")
                .then()
                .statusCode(401);
        assertThat(Studio.refused("/studio/settings/tokens", "name", " ")).contains("Say what the token is for");
    }

    @Test
    void a_password_changes_only_for_who_knows_the_present_one() {
        var author = Authors.author(Role.AUTHOR);
        var session = Authors.session(author.email);
        assertThat(password(session, "wrong", "a new long password", 422)).contains("not your present password");
        assertThat(password(session, Authors.PASSWORD, "short", 422)).contains("at least 10 characters");
        password(session, Authors.PASSWORD, "a new long password", 303);
    }

    @Test
    void the_own_name_can_be_changed() {
        assertThat(Studio.page("/studio/settings/account")).contains(Authors.OWNER);
        assertThat(Studio.refused("/studio/settings/account", "name", "  ")).contains("Give the name");
        Studio.sent("/studio/settings/account", "name", "Ada Winter");
    }

    private static String password(String session, String present, String chosen, int status) {
        return given().redirects()
                .follow(false)
                .cookie("courant_session", session)
                .formParam("present", present)
                .formParam("password", chosen)
                .post("/studio/settings/account/password")
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }
}
