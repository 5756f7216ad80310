package courant.studio.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.ValidHtml;
import courant.account.Account;
import courant.account.Authors;
import courant.account.Role;
import courant.platform.inbox.Inbox;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeoplePagesTest {
    private static final String PEOPLE = "/studio/settings/people";

    @Inject
    Inbox inbox;

    @Test
    void somebody_is_invited_by_mail_chooses_name_and_password_and_is_in() throws Exception {
        var email = Studio.word() + "@example.net";
        Studio.sent(PEOPLE + "/invitations", "email", email, "role", "contributor");
        assertThat(Studio.page(PEOPLE)).contains(email).contains("good until");
        var link = link(email, "/invitation/", 1);
        var page = given().get(link).then().statusCode(200).extract().asString();
        ValidHtml.check(page);
        assertThat(page).contains("you write drafts").contains(email);
        join(link, "", Authors.PASSWORD).then().statusCode(422);
        join(link, "New One", "short").then().statusCode(422);
        var session = join(link, "New One", Authors.PASSWORD)
                .then()
                .statusCode(303)
                .extract()
                .cookie("courant_session");
        given().cookie("courant_session", session).get("/studio/posts").then().statusCode(200);
        given().cookie("courant_session", session)
                .get("/studio/subscribers")
                .then()
                .statusCode(403);
        assertThat(Studio.page(PEOPLE)).contains("New One");
        join(link, "Another", Authors.PASSWORD).then().statusCode(404);
    }

    @Test
    void a_mail_sent_again_makes_the_first_link_void_and_one_taken_back_opens_nothing() throws Exception {
        var email = Studio.word() + "@example.net";
        Studio.sent(PEOPLE + "/invitations", "email", email, "role", "author");
        var first = link(email, "/invitation/", 1);
        var page = Studio.page(PEOPLE);
        var invitation = page.replaceAll("(?s).*?" + Pattern.quote(email) + ".*?action=\"([^\"]*)/mails\".*", "$1");
        Studio.sent(invitation + "/mails");
        var second = link(email, "/invitation/", 2);
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);
        Studio.sent(invitation + "/removal");
        given().get(second).then().statusCode(404);
        assertThat(Studio.page(PEOPLE)).doesNotContain(email);
    }

    @Test
    void an_address_that_cannot_be_invited_is_said_beside_its_field() {
        assertThat(Studio.refused(PEOPLE + "/invitations", "email", "nobody", "role", "author"))
                .contains("id=\"email-about\"")
                .contains("value=\"nobody\"");
        assertThat(Studio.refused(PEOPLE + "/invitations", "email", Authors.OWNER, "role", "author"))
                .contains("Somebody has an account with this address");
        assertThat(Studio.refused(PEOPLE + "/invitations", "email", "a@example.org", "role", "king"))
                .contains("Choose one of the roles");
    }

    @Test
    void a_role_changes_at_once_and_who_is_removed_is_out_at_once_while_the_posts_stay() {
        var author = Authors.author(Role.AUTHOR);
        var browser = browser(author);
        var post = path(
                browser.post("/studio/posts").then().statusCode(303).extract().header("Location"));
        Studio.sent(PEOPLE + "/" + author.id + "/role", "role", "editor");
        browser(author).get("/studio/subscribers").then().statusCode(200);
        var session = Authors.session(author.email);
        Studio.sent(PEOPLE + "/" + author.id + "/removal");
        given().redirects()
                .follow(false)
                .cookie("courant_session", session)
                .get("/studio")
                .then()
                .statusCode(303);
        Authors.browser().get(post).then().statusCode(200);
        assertThat(Studio.page("/studio/settings/audit"))
                .contains("remove account")
                .contains(author.email);
    }

    @Test
    void ownership_is_handed_over_for_the_password() {
        var owner = Authors.author(Role.OWNER);
        var heir = Authors.author(Role.AUTHOR);
        hand(owner, heir, "wrong").then().statusCode(422);
        hand(owner, heir, Authors.PASSWORD).then().statusCode(303);
        browser(heir).get(PEOPLE).then().statusCode(200);
        browser(owner).get(PEOPLE).then().statusCode(403);
        browser(owner).get("/studio/subscribers").then().statusCode(200);
    }

    @Test
    void who_forgot_the_password_gets_a_link_that_works_once_and_ends_all_sessions() throws Exception {
        var author = Authors.author(Role.AUTHOR);
        var session = Authors.session(author.email);
        var answer = given().formParam("email", author.email)
                .post("/password")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ValidHtml.check(answer);
        var unknown =
                given().formParam("email", "x" + author.email).post("/password").asString();
        assertThat(unknown.replace("x" + author.email, author.email)).isEqualTo(answer);
        var link = link(author.email, "/password/", 1);
        ValidHtml.check(given().get(link).then().statusCode(200).extract().asString());
        choose(link, "short").then().statusCode(422);
        choose(link, "another long password").then().statusCode(303);
        choose(link, "a third long password").then().statusCode(404);
        given().redirects()
                .follow(false)
                .cookie("courant_session", session)
                .get("/studio")
                .then()
                .statusCode(303);
        assertThat(inbox.newest("x" + author.email, Long.MAX_VALUE, 1)).isEmpty();
    }

    @Test
    void a_token_may_be_for_less_than_its_account_and_owners_see_and_revoke_everybodys() {
        var html = Studio.send("/studio/settings/tokens", "name", "narrow", "role", "contributor", "days", "30")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ValidHtml.check(html);
        var token = html.replaceAll("(?s).*id=\"token\">([^<]+)<.*", "$1");
        api(token).get("/api/v1/posts").then().statusCode(200);
        api(token).get("/api/v1/people").then().statusCode(403);
        var author = Authors.author(Role.AUTHOR);
        var name = Studio.word();
        var others = browser(author)
                .formParam("name", name)
                .post("/studio/settings/tokens")
                .asString();
        assertThat(others).doesNotContain("Other people");
        var page = Studio.page("/studio/settings/tokens");
        assertThat(page).contains(name).contains("as contributor");
        Studio.sent(page.replaceAll("(?s).*?" + name + ".*?action=\"([^\"]*revocation)\".*", "$1"));
        api(others.replaceAll("(?s).*id=\"token\">([^<]+)<.*", "$1"))
                .get("/api/v1/posts")
                .then()
                .statusCode(401);
    }

    @Test
    void programs_of_owners_invite_change_and_remove() {
        var author = Authors.author(Role.AUTHOR);
        Authors.api()
                .contentType("application/json")
                .body("{\"role\":\"editor\"}")
                .patch("/api/v1/people/" + author.id)
                .then()
                .statusCode(200);
        Authors.api().delete("/api/v1/people/" + author.id).then().statusCode(204);
        var email = Studio.word() + "@example.net";
        var id = Authors.api()
                .contentType("application/json")
                .body("{\"email\":\"" + email + "\",\"role\":\"author\"}")
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        Authors.api().delete("/api/v1/invitations/" + id).then().statusCode(204);
    }

    private static io.restassured.response.Response hand(Account owner, Account heir, String password) {
        return browser(owner)
                .formParam("account", heir.id)
                .formParam("password", password)
                .post(PEOPLE + "/ownership");
    }

    private static io.restassured.response.Response choose(String link, String password) {
        return given().redirects().follow(false).formParam("password", password).post(link);
    }

    private static io.restassured.response.Response join(String link, String name, String password) {
        return given().redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", password)
                .post(link);
    }

    private static RequestSpecification api(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification browser(Account account) {
        return given().redirects().follow(false).cookie("courant_session", Authors.session(account.email));
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/studio"));
    }

    /** The path of the link in the newest of so many mails to this address. */
    private String link(String email, String start, int mails) throws Exception {
        await().until(() -> inbox.newest(email, Long.MAX_VALUE, 9).size() >= mails);
        var raw = inbox.raw(inbox.newest(email, Long.MAX_VALUE, 1).getFirst().id())
                .orElseThrow();
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        var text = String.valueOf(
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent());
        var found = Pattern.compile(Pattern.quote(start) + "[\\w-]+").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
