package courant.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.platform.BadInput;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SavePostTest {
    @Inject
    SavePost save;

    @Test
    void a_save_that_was_made_from_an_older_version_changes_nothing_and_is_kept() {
        var post = Drafts.draft("Title", "First text");
        save.words(post.id, "Title", "", "Text of the one", 0, null);
        var late = save.words(post.id, "Title", "", "Text of the other", 0, null);

        assertThat(late).isInstanceOf(Saving.Overtaken.class);
        assertThat(Drafts.now(post.id).body).isEqualTo("Text of the one");
        assertThat(kept(post)).contains("Text of the other");
    }

    @Test
    void saving_what_stands_already_changes_nothing() {
        var post = Drafts.draft("Title", "Text");
        save.words(post.id, "Title", "", "Text", 0, null);
        assertThat(Drafts.now(post.id).version).isZero();
    }

    @Test
    void a_text_that_loses_much_is_kept_first_however_soon() {
        var post = Drafts.draft("Title", "a ".repeat(100));
        save.words(post.id, "Title", "", "b ".repeat(100), 0, null);
        save.words(post.id, "Title", "", "gone", 1, null);
        assertThat(kept(post)).containsExactly("b ".repeat(100), "a ".repeat(100));
    }

    @Test
    void a_text_that_only_grows_is_kept_once_in_five_minutes() {
        var post = Drafts.draft("Title", "a");
        for (var i = 0; i < 5; i++) save.words(post.id, "Title", "", "a".repeat(i + 2), i, null);
        assertThat(kept(post)).containsExactly("a");
    }

    @Test
    void line_breaks_and_control_characters_in_a_title_become_spaces() {
        var post = Drafts.draft("Hello\r\nBcc: everybody@example.org\u0000 \u202Ethere", "");
        assertThat(post.title).isEqualTo("Hello Bcc: everybody@example.org there");
    }

    @Test
    void a_title_of_300_characters_fits_and_one_more_does_not() {
        assertThat(Drafts.draft("ü".repeat(300), "").title).hasSize(300);
        assertThatThrownBy(() -> Drafts.draft("ü".repeat(301), ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("301 characters");
    }

    @Test
    void a_text_of_ten_megabytes_is_refused_with_a_sentence_and_the_post_stays() {
        var post = Drafts.draft("Title", "Text");
        assertThatThrownBy(() -> save.words(post.id, "Title", "", "word ".repeat(2_000_000), 0, null))
                .isInstanceOf(BadInput.class)
                .hasMessage("The text is 9.5 MiB long; at most 2 MiB fit into a post.");
        assertThat(Drafts.now(post.id).body).isEqualTo("Text");
    }

    @Test
    void bylines_and_tags_are_kept_in_their_order() {
        var form = new PostForm("T", "", "", List.of("Ada", " Grace ", ""), List.of("b", "a", "b"), "Series", null);
        var post = Drafts.now(Drafts.draft(Drafts.newsletter(), form).id);
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> PostForm.of(Post.byId(post.id).orElseThrow()));
        assertThat(kept.bylines()).containsExactly("Ada", "Grace");
        assertThat(kept.tags()).containsExactly("b", "a");
        assertThat(kept.series()).isEqualTo("Series");
    }

    private static List<String> kept(Post post) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PostRevision.of(post).stream().map(it -> it.body).toList());
    }
}
