package courant.bench;

import static io.restassured.RestAssured.given;

import courant.jar.RunningJar;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes posts and sends them, by the API as any program would. */
final class Publisher {
    static final String TOKEN = "a token for the benchmark alone";
    // With both parts, headers and links the message then has 21 KB, as issue after issue of real letters has.
    private static final int PARAGRAPHS = 15;
    private final RunningJar node;

    Publisher(RunningJar node) {
        this.node = node;
    }

    /** The mailing's number. */
    int send(String title) {
        var post = api().body(Map.of("title", title, "subtitle", "As long as a real one", "body", body()))
                .post("/api/v1/posts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getInt("id");
        return api().body(Map.of("at", "now", "override", true))
                .put("/api/v1/posts/" + post + "/schedule")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getInt("mailing");
    }

    int accepted(int mailing) {
        return api().get("/api/v1/mailings/" + mailing).jsonPath().getInt("counts.accepted");
    }

    private RequestSpecification api() {
        return given().baseUri(node.url()).contentType("application/json").header("Authorization", "Bearer " + TOKEN);
    }

    private static String body() {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(it -> """
                        ## Part %d

                        Dear {{name|reader}}, a letter of this length is read in some ten minutes. It has a [link](https://example.org/%d),
                        a word in *italics*, and enough sentences to be worth the postage: some short, some that take their time and
                        come back to where they began, as letters do.
                        """.formatted(it, it))
                .collect(Collectors.joining("\n"));
    }
}
