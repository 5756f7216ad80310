package courant.studio.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.account.Authors;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedirectPagesTest {
    private static final String PAGE = "/studio/settings/redirects";
    private final String word = Studio.word();

    @Test
    void what_is_refused_stands_there_as_it_was_typed_with_the_reason_beside_it() {
        assertThat(Studio.refused(PAGE, "from", "/api/<x>", "to", "/archive", "status", "308"))
                .contains("value=\"/api/&lt;x&gt;\"", "of this program", "<option value=\"308\" selected>");
        assertThat(Studio.refused(PAGE, "from", "/old-" + word, "to", "")).contains("id=\"to-about\">Write a path");
    }

    @Test
    void one_is_added_found_removed_and_brought_back_by_one_button() {
        assertThat(Studio.page(Studio.sent(PAGE, "from", "/old-" + word + "?a=1&b=x", "to", "/archive")))
                .contains("It leads on from now on.");
        var list = Studio.page(PAGE + "?q=" + word);
        assertThat(list).contains("/old-" + word + "?a=1&amp;b=x");
        var removal = list.replaceAll("(?s).*action=\"(" + PAGE + "/\\d+/removal)\".*", "$1");
        var after = Studio.sent(removal);
        assertThat(Studio.page(PAGE + "?q=" + word)).contains("No redirect has");
        assertThat(Studio.page(after)).contains("Nothing stands at the old address now.");
        Studio.sent(after.replaceAll(".*undo=", ""));
        given().redirects()
                .follow(false)
                .get("/old-" + word + "?a=1&b=x")
                .then()
                .statusCode(301);
    }

    @Test
    void a_file_says_what_it_did_row_by_row() {
        var file = "/up-%s,/archive\n/api,/x\n".formatted(word).getBytes(StandardCharsets.UTF_8);
        var page = Authors.browser()
                .multiPart("file", "r.csv", file, "text/csv")
                .post(PAGE + "/file")
                .asString();
        ValidHtml.check(page);
        assertThat(page).contains("1 added", "1 left out", "Line 2: /api is an address of this program itself.");
    }
}
