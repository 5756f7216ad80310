package courant.jar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import courant.smtp.KeptMail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsletter's life by programs alone: form sign-up, confirmation, API, one-click leaving; mails read back from SMTP. */
class ApiIT {
    private static final String READER = "ada@example.net";

    @TempDir
    Path data;

    @TempDir
    Path templates;

    @Test
    void a_reader_signs_up_gets_a_post_and_leaves_while_the_author_uses_the_api() throws Exception {
        editTheLetter();
        try (var mail = KeptMail.start();
                var jar =
                        ProgramAuthor.start(data, mail.port(), Map.of("COURANT_TEMPLATES_DIR", templates.toString()))) {
            signUpAndConfirm(mail, jar);
            var post = ProgramAuthor.write(
                    jar, Map.of("title", "First words", "body", "Dear {{name|there}},\n\ngood *morning*."));
            var mailing = ProgramAuthor.sendNow(jar, post);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> ProgramAuthor.state(jar, mailing).equals("sent"));

            var issue = mail.to(READER).getLast();
            assertThat(issue.text()).contains("Dear Ada,");
            assertThat(issue.html()).contains("Dear Ada,");
            assertThat(issue.text()).as("the operator's copy of the template").contains("Printed by the operator.");
            assertThat(issue.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            given().baseUri(jar.url())
                    .get("/p/first-words")
                    .then()
                    .statusCode(200)
                    .body(containsString("Dear there,"));

            leaveWithOneClick(issue);
            assertThat(status(jar)).isEqualTo("unsubscribed");
        }
    }

    /** An operator's copy of a mail template, with a line of the operator's own. */
    private void editTheLetter() throws Exception {
        var copy = Files.createDirectories(templates.resolve("mail")).resolve("letter.txt");
        Files.writeString(
                copy, Files.readString(Path.of("templates/mail/letter.txt")) + "\nPrinted by the operator.\n");
    }

    private void signUpAndConfirm(KeptMail mail, RunningJar jar) {
        given().baseUri(jar.url())
                .formParam("email", READER)
                .formParam("name", "Ada")
                .post("/subscribe")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> !mail.to(READER).isEmpty());
        var link = mail.to(READER).getFirst().link("/confirm/");
        given().get(link).then().statusCode(200);
        assertThat(status(jar)).as("GET changes nothing").isEqualTo("pending");
        given().post(link).then().statusCode(200);
        assertThat(status(jar)).isEqualTo("active");
    }

    private String status(RunningJar jar) {
        return ProgramAuthor.api(jar)
                .queryParam("q", READER)
                .get("/api/v1/subscribers")
                .jsonPath()
                .getString("items[0].status");
    }

    /** As a mail program does it (RFC 8058): no cookie, no page, a body that says what it is. */
    private void leaveWithOneClick(KeptMail.Mail issue) {
        var header = issue.header("List-Unsubscribe");
        var link = header.substring(header.indexOf('<') + 1, header.indexOf('>'));
        given().redirects()
                .follow(false)
                .formParam("List-Unsubscribe", "One-Click")
                .post(link)
                .then()
                .statusCode(200);
        given().redirects()
                .follow(false)
                .multiPart("List-Unsubscribe", "One-Click")
                .post(link)
                .then()
                .statusCode(200);
    }
}
