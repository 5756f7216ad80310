package courant.jar;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** An author who is a program: starts Courant with a token of its own and does everything by the API. */
public final class ProgramAuthor {
    private static final String TOKEN = "a-token-given-at-the-first-start";

    private ProgramAuthor() {}

    /** Starts the program with an owner and with a relay on this machine. */
    public static RunningJar start(Path data, int relayPort, Map<String, String> more) throws Exception {
        return RunningJar.start(data, settings(relayPort, more));
    }

    /** What an owner with a relay on this machine sets. */
    public static Map<String, String> settings(int relayPort, Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put("COURANT_OWNER_EMAIL", "owner@example.org");
        settings.put("COURANT_OWNER_PASSWORD", "a password for this test");
        settings.put("COURANT_API_TOKEN", TOKEN);
        settings.put("COURANT_SMTP_HOST", "127.0.0.1");
        settings.put("COURANT_SMTP_PORT", String.valueOf(relayPort));
        settings.put("COURANT_SMTP_TLS", "none");
        settings.putAll(more);
        return settings;
    }

    public static RequestSpecification api(RunningJar jar) {
        return given().baseUri(jar.url()).contentType("application/json").header("Authorization", "Bearer " + TOKEN);
    }

    public static int write(RunningJar jar, Map<String, String> post) {
        return api(jar).body(post)
                .post("/api/v1/posts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getInt("id");
    }

    public static int sendNow(RunningJar jar, int post) {
        return api(jar).body(Map.of("at", "now", "override", true))
                .put("/api/v1/posts/" + post + "/schedule")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getInt("mailing");
    }

    public static String state(RunningJar jar, int mailing) {
        return api(jar).get("/api/v1/mailings/" + mailing).jsonPath().getString("state");
    }
}
