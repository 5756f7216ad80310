package courant.studio.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import courant.account.Authors;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionPagesTest {

    @Test
    void autosaves_of_one_sitting_are_one_line_and_each_can_be_seen() {
        var id = Studio.draft("Title", "One");
        for (int i = 0; i < 4; i++) {
            Studio.send("/studio/posts/" + id + "/autosave", "version", "" + i, "body", "One" + " more".repeat(i + 1));
        }
        var page = Studio.page("/studio/posts/" + id + "/revisions");
        assertThat(page).contains("4 saves").contains("The 3 saves before it").containsOnlyOnce("wrote");
        assertThat(page.split("/studio/posts/" + id + "/revisions/\\d+\"")).hasSize(6);
    }

    @Test
    void a_save_is_compared_with_the_one_before_word_by_word_and_in_words() {
        var id = Studio.draft("The old title", "The harbour sleeps.");
        Studio.sent(
                "/studio/posts/" + id, "version", "0", "title", "The new title", "body", "The harbour <b>sleeps well.");
        var page = Studio.page(newest(id));
        assertThat(page)
                .contains("<ins><span class=\"unseen\">Added: </span>new")
                .contains("<del><span class=\"unseen\">Removed: </span>old")
                .contains("&lt;b&gt;")
                .contains("added, 1 removed.");
        assertThat(Studio.page(newest(id) + "?with=now")).contains("Both say the same.");
    }

    @Test
    void what_comes_back_can_be_undone() {
        var id = Studio.draft("Title", "First");
        Studio.sent("/studio/posts/" + id, "version", "0", "body", "Second");
        var all = Pattern.compile("/studio/posts/" + id + "/revisions/(\\d+)\"")
                .matcher(Studio.page("/studio/posts/" + id + "/revisions"))
                .results()
                .map(it -> it.group(1))
                .toList();
        var after = Studio.sent("/studio/posts/" + id + "/revisions/" + all.getLast() + "/restoration");
        assertThat(Studio.post(id).body).isEqualTo("First");
        var undo = Pattern.compile("action=\"([^\"]*restoration)\"").matcher(Studio.page(after));
        assertThat(undo.find()).isTrue();
        Studio.sent(undo.group(1));
        assertThat(Studio.post(id).body).isEqualTo("Second");
    }

    @Test
    void programs_list_read_compare_and_bring_back() {
        var id = Studio.draft("Title", "First text");
        Studio.sent("/studio/posts/" + id, "version", "0", "body", "Second text");
        var path = "/api/v1/posts/" + id + "/revisions";
        var last = Authors.browser()
                .get(path)
                .then()
                .body("items", hasSize(2))
                .extract()
                .<Integer>path("items[0].id");
        var first = Authors.browser().get(path).then().extract().<Integer>path("items[1].id");
        Authors.browser().get(path + "/" + last).then().body("body", equalTo("Second text"), "cause", equalTo("saved"));
        Authors.browser()
                .get(path + "/" + last + "/comparison")
                .then()
                .statusCode(200)
                .body("body.text", hasItems("First ", "Second ", "text"));
        Authors.browser().post(path + "/" + first + "/restoration").then().body("body", equalTo("First text"));
        Authors.browser().get(path + "/999999999").then().statusCode(404);
    }

    private static String newest(long id) {
        var page = Studio.page("/studio/posts/" + id + "/revisions");
        var link =
                Pattern.compile("/studio/posts/" + id + "/revisions/\\d+(?=\")").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
