package courant.studio.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConflictPagesTest {
    private static final String BASE = "One\n\nTwo\n\nThree";

    @Test
    void a_save_on_an_older_text_is_compared_and_brought_together() {
        var id = Studio.draft("Title", BASE);
        Studio.sent("/studio/posts/" + id, "version", "0", "body", BASE.replace("One", "One of theirs"));
        var conflict =
                Studio.sent("/studio/posts/" + id, "version", "0", "body", BASE.replace("Three", "Three of mine"));
        assertThat(conflict).startsWith("/studio/posts/" + id + "/conflicts/");
        assertThat(Studio.page(conflict))
                .contains("they fit together")
                .contains("Three of mine")
                .contains("of theirs");

        assertThat(Studio.sent(conflict, "version", "1", "by", "choice")).endsWith("?done=one-text");
        assertThat(Studio.post(id).body).isEqualTo("One of theirs\n\nTwo\n\nThree of mine");
    }

    @Test
    void where_both_changed_one_place_somebody_chooses() {
        var id = Studio.draft("Title", BASE);
        Studio.sent("/studio/posts/" + id, "version", "0", "title", "Theirs", "body", BASE.replace("Two", "2"));
        var conflict =
                Studio.sent("/studio/posts/" + id, "version", "0", "title", "Mine", "body", BASE.replace("Two", "II"));
        assertThat(Studio.page(conflict))
                .contains("One place was changed in both texts")
                .contains("Keep in place 1");
        Studio.sent(conflict, "version", "1", "by", "choice", "title", "theirs", "clash", "mine");
        assertThat(Studio.post(id).title).isEqualTo("Theirs");
        assertThat(Studio.post(id).body).isEqualTo(BASE.replace("Two", "II"));
    }

    @Test
    void what_is_put_right_by_hand_and_overtaken_again_is_compared_again() {
        var id = Studio.draft("Title", BASE);
        Studio.sent("/studio/posts/" + id, "version", "0", "body", "Theirs");
        var conflict = Studio.sent("/studio/posts/" + id, "version", "0", "body", "Mine");
        Studio.sent("/studio/posts/" + id, "version", "1", "body", "Theirs, later");
        var again = Studio.sent(conflict, "version", "1", "by", "hand", "text", "By hand");
        assertThat(again).startsWith("/studio/posts/" + id + "/conflicts/").isNotEqualTo(conflict);
        assertThat(Studio.page(again)).contains("By hand").contains("Theirs, later");
        assertThat(Studio.post(id).body).isEqualTo("Theirs, later");
    }

    @Test
    void what_lost_can_be_taken_whole_and_the_other_stays_among_the_earlier_texts() {
        var id = Studio.draft("Title", BASE);
        Studio.sent("/studio/posts/" + id, "version", "0", "body", "Theirs");
        var conflict = Studio.sent("/studio/posts/" + id, "version", "0", "body", "Mine", "tags", "sea");
        assertThat(Studio.page(conflict)).contains("You also typed").contains("sea");
        Studio.sent(conflict.replace("conflicts", "revisions") + "/restoration");
        assertThat(Studio.post(id).body).isEqualTo("Mine");
        assertThat(Studio.page("/studio/posts/" + id + "/revisions")).contains("Not taken");
    }

    @Test
    void an_autosave_that_is_overtaken_says_where_to_compare() {
        var id = Studio.draft("Title", BASE);
        Studio.send("/studio/posts/" + id + "/autosave", "version", "0", "body", "Theirs");
        Studio.send("/studio/posts/" + id + "/autosave", "version", "0", "body", "Mine")
                .then()
                .statusCode(409)
                .body("compare", containsString("/studio/posts/" + id + "/conflicts/"));
    }
}
