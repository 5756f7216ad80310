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
    void what_each_save_left_is_kept_and_what_stood_before_the_first() {
        var post = Drafts.draft("Title", "a");
        for (var i = 0; i < 3; i++) save.words(post.id, "Title", "", "a".repeat(i + 2), i, null);
        assertThat(kept(post)).containsExactly("aaaa", "aaa", "aa", "a");
    }

    @Test
    void what_is_no_word_of_the_post_makes_no_revision() {
        var post = Drafts.draft("Title", "Text");
        var tagged = new PostForm("Title", "", "Text", List.of(), List.of("tag"), null, null);
        save.form(post.id, tagged, 0, null);
        assertThat(Drafts.now(post.id).version).isEqualTo(1);
        assertThat(kept(post)).isEmpty();
    }

    @Test
    void an_earlier_text_comes_back_and_the_one_it_replaces_stays() {
        var post = Drafts.draft("Title", "First");
        save.words(post.id, "Title", "", "Second", 0, null);
        var first = revisions(post).getLast();
        save.restore(post.id, first.id, null);
        assertThat(Drafts.now(post.id).body).isEqualTo("First");
        assertThat(kept(post)).containsExactly("First", "Second", "First");
        assertThat(revisions(post).getFirst().restored).isEqualTo(first.id);
    }

    @Test
    void a_text_that_lost_knows_what_it_was_written_on_and_what_was_typed_beside_it() {
        var post = Drafts.draft("Title", "First");
        save.words(post.id, "Title", "", "Second", 0, null);
        var late = new PostForm("Title", "", "Third", List.of(), List.of("harbour", "sea"), null, null);
        var lost = ((Saving.Overtaken) save.form(post.id, late, 0, null)).lost();
        assertThat(lost.besides).containsEntry("Tags", "harbour, sea");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> PostRevision.of(post.id, lost.id)
                                .orElseThrow()
                                .base()
                                .orElseThrow()
                                .body))
                .isEqualTo("First");
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
        return revisions(post).stream().map(it -> it.body).toList();
    }

    private static List<PostRevision> revisions(Post post) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PostRevision.list("post.id = ?1 order by id desc", post.id));
    }
}
