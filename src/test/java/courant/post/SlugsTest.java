package courant.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.platform.BadInput;
import courant.post.words.Transliteration;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlugsTest {
    @Inject
    SavePost save;

    @Test
    void letters_of_many_languages_become_letters_of_an_address() {
        assertThat(Transliteration.slug("Crème brûlée & Smørrebrød", "en", 80, "post"))
                .isEqualTo("creme-brulee-and-smorrebrod");
        assertThat(Transliteration.slug("Über Größe", "de", 80, "post")).isEqualTo("ueber-groesse");
        assertThat(Transliteration.slug("Über Größe", "en", 80, "post")).isEqualTo("uber-grosse");
        assertThat(Transliteration.slug("Привет, мир", "ru", 80, "post")).isEqualTo("privet-mir");
        assertThat(Transliteration.slug("Καλημέρα", "el", 80, "post")).isEqualTo("kalimera");
        assertThat(Transliteration.slug("It’s Łódź", "en", 80, "post")).isEqualTo("its-lodz");
        assertThat(Transliteration.slug("你好", "zh", 80, "post")).isEqualTo("post");
        assertThat(Transliteration.slug("", "en", 80, "post")).isEqualTo("post");
    }

    @Test
    void a_long_title_is_cut_at_a_word() {
        var slug = Transliteration.slug("word ".repeat(40), "en", 80, "post");
        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("word").doesNotEndWith("-");
        assertThat(Transliteration.slug("w".repeat(200), "en", 80, "post")).hasSize(80);
    }

    @Test
    void a_second_post_of_the_same_title_gets_a_number() {
        var word = Drafts.word();
        assertThat(List.of(Drafts.draft(word, "").slug, Drafts.draft(word, "").slug, Drafts.draft(word, "").slug))
                .containsExactly(word, word + "-2", word + "-3");
    }

    @Test
    void many_at_once_never_share_an_address() {
        var word = Drafts.word();
        var newsletter = Drafts.newsletter();
        var slugs = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> Drafts.draft(newsletter, new PostForm(word, "", "")).slug)
                .toList();
        assertThat(slugs).doesNotHaveDuplicates();
    }

    @Test
    void the_address_follows_the_title_until_the_post_is_published() {
        var first = Drafts.word();
        var second = Drafts.word();
        var post = Drafts.draft(first, "Text");
        save.words(post.id, second, "", "Text", 0, null);
        assertThat(Drafts.now(post.id).slug).isEqualTo(second);

        QuarkusTransaction.requiringNew()
                .run(() -> Post.locked(post.id).orElseThrow().publish(Instant.now()));
        save.words(post.id, Drafts.word(), "", "Text", 1, null);
        assertThat(Drafts.now(post.id).slug).isEqualTo(second);
    }

    @Test
    void the_address_of_a_published_post_can_be_changed_and_nobody_else_gets_the_old_one() {
        var post = Drafts.draft(Drafts.word(), "Text");
        QuarkusTransaction.requiringNew()
                .run(() -> Post.locked(post.id).orElseThrow().publish(Instant.now()));
        var other = Drafts.word();
        save.form(post.id, asking("Title", other), 0, null);
        assertThat(Drafts.now(post.id).slug).isEqualTo(other);
        assertThatThrownBy(() -> Drafts.draft(Drafts.newsletter(), asking("Title", post.slug)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("another post");
    }

    @Test
    void an_address_that_was_asked_for_stays_and_a_taken_one_is_refused() {
        var word = Drafts.word();
        var newsletter = Drafts.newsletter();
        var post = Drafts.draft(newsletter, asking("Title", word));
        save.words(post.id, "Another title", "", "", 0, null);
        assertThat(Drafts.now(post.id).slug).isEqualTo(word);
        assertThatThrownBy(() -> Drafts.draft(newsletter, asking("Title", word)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Drafts.draft(newsletter, asking("Title", "../etc")))
                .isInstanceOf(BadInput.class);
    }

    private static PostForm asking(String title, String slug) {
        return new PostForm(title, "", "", List.of(), List.of(), null, slug);
    }
}
