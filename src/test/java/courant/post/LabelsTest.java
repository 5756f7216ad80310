package courant.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.account.Authors;
import courant.account.Role;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.label.Author;
import courant.post.label.AuthorForm;
import courant.post.label.Series;
import courant.post.label.SeriesForm;
import courant.post.label.Tag;
import courant.post.label.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LabelsTest {
    @Inject
    SavePost save;

    private final Newsletter newsletter = Drafts.newsletter();
    private final String word = Drafts.word();

    @Test
    void a_name_that_is_not_known_becomes_a_guest_once_and_is_found_by_its_slug_too() {
        var name = "Ada " + word;
        var one = written(List.of(name), List.of(), null);
        var other = written(List.of(("ada-" + word)), List.of(), null);
        assertThat(in(() -> Post.byId(one.id).orElseThrow().authors().getFirst().id()))
                .isEqualTo(in(() ->
                        Post.byId(other.id).orElseThrow().authors().getFirst().id()));
        assertThat(now(other).bylines()).containsExactly(name);
    }

    @Test
    void half_a_name_that_was_typed_and_taken_back_is_forgotten() {
        var post = written(List.of("Gra" + word), List.of("har" + word), "Ser" + word);
        save.form(post.id, form(List.of("Grace" + word), List.of("harbour" + word), "Series" + word), 0, null);
        assertThat(in(() -> courant.post.label.Authors.called("Gra" + word))).isEmpty();
        assertThat(in(() -> Tags.called("har" + word))).isEmpty();
        assertThat(in(() -> Series.called("Ser" + word))).isEmpty();
        assertThat(now(post).bylines()).containsExactly("Grace" + word);
    }

    @Test
    void saving_what_stands_in_other_letters_changes_nothing() {
        var post = written(List.of("Ada " + word), List.of("Harbour " + word), "Night " + word);
        var saving =
                save.form(post.id, form(List.of("ADA " + word), List.of("harbour " + word), "night " + word), 0, null);
        assertThat(saving)
                .isInstanceOfSatisfying(
                        Saving.Saved.class, it -> assertThat(it.post().version).isZero());
    }

    @Test
    void two_authors_who_are_the_same_are_merged_and_parted_again_without_touching_a_post() {
        var post = written(List.of("A " + word, "B " + word), List.of(), null);
        var ids = in(() -> Post.byId(post.id).orElseThrow().authors().stream()
                .map(Author::id)
                .toList());
        in(() -> {
            author(ids.get(1)).mergeInto(author(ids.get(0)));
            return 0;
        });
        assertThat(now(post).bylines()).containsExactly("A " + word);
        assertThat(in(() -> courant.post.label.Authors.called("B " + word)
                        .orElseThrow()
                        .id()))
                .isEqualTo(ids.get(0));
        save.form(post.id, now(post).with("Other title", "", "Text"), 0, null);
        in(() -> {
            author(ids.get(1)).restore();
            return 0;
        });
        assertThat(now(post).bylines()).containsExactly("A " + word, "B " + word);
    }

    @Test
    void only_a_guest_is_merged_into_another() {
        var account = Authors.author(Role.AUTHOR);
        var guest = in(() ->
                Author.start(AuthorForm.named("G " + word), null, Instant.now()).id());
        var own = in(() -> courant.post.label.Authors.of(account, Instant.now()).id());
        assertThatThrownBy(() -> in(() -> {
                    author(own).mergeInto(author(guest));
                    return 0;
                }))
                .isInstanceOf(Refused.class);
        assertThat(in(() ->
                        courant.post.label.Authors.of(account, Instant.now()).id()))
                .isEqualTo(own);
    }

    @Test
    void a_tag_is_renamed_merged_and_removed_on_all_posts_and_each_is_taken_back() {
        var post = written(List.of(), List.of("One " + word, "Two " + word), null);
        var one = in(() -> Tags.called("One " + word).orElseThrow().id());
        var two = in(() -> Tags.called("Two " + word).orElseThrow().id());
        tag(one, it -> it.rename("Uno " + word));
        assertThat(now(post).tags()).containsExactly("Uno " + word, "Two " + word);
        tag(one, Tag::undo);
        assertThat(now(post).tags()).containsExactly("One " + word, "Two " + word);
        tag(one, it -> it.mergeInto(Tags.standing(two)));
        assertThat(now(post).tags()).containsExactly("Two " + word);
        assertThat(now(written(List.of(), List.of("one " + word), null)).tags()).containsExactly("Two " + word);
        tag(one, Tag::undo);
        tag(two, it -> it.remove(Instant.now()));
        assertThat(now(post).tags()).containsExactly("One " + word);
        tag(two, Tag::undo);
        assertThat(now(post).tags()).containsExactly("One " + word, "Two " + word);
        assertThatThrownBy(() -> tag(one, it -> it.rename("two " + word))).isInstanceOf(BadInput.class);
    }

    @Test
    void parts_of_a_series_are_counted_by_those_that_are_out_and_stand_in_the_order_that_was_chosen() {
        var name = "S " + word;
        var first = written(List.of(), List.of(), name);
        var second = written(List.of(), List.of(), name);
        var third = written(List.of(), List.of(), name);
        publish(first);
        publish(third);
        assertThat(part(third).number()).isEqualTo(2);
        assertThat(part(second)).satisfies(it -> {
            assertThat(it.number()).isEqualTo(2);
            assertThat(it.previous().id()).isEqualTo(first.id);
            assertThat(it.next().id()).isEqualTo(third.id);
        });
        in(() -> {
            SeriesPart.order(Series.called(name).orElseThrow(), List.of(third.id, second.id, first.id));
            return 0;
        });
        assertThat(part(third)).satisfies(it -> {
            assertThat(it.number()).isEqualTo(1);
            assertThat(it.next().id()).isEqualTo(first.id);
        });
        assertThat(in(() -> Post.byId(second.id).orElseThrow().isPublished())).isFalse();
    }

    @Test
    void a_series_that_was_removed_leaves_its_posts_and_comes_back() {
        var post = written(List.of(), List.of(), "R " + word);
        var id = in(() -> Series.called("R " + word).orElseThrow().id());
        in(() -> {
            Series.standing(id).remove(Instant.now());
            return 0;
        });
        assertThat(now(post).series()).isNull();
        in(() -> {
            Series.byId(id).orElseThrow().restore();
            return 0;
        });
        assertThat(now(post).series()).isEqualTo("R " + word);
    }

    @Test
    void what_cannot_be_is_said_with_its_field() {
        var long300 = "x".repeat(300);
        for (var bad : List.of("javascript:alert(1)", "ftp://example.org", "no address at all", "https://")) {
            assertThatThrownBy(() -> in(() -> Author.start(
                            new AuthorForm("A", "", "", List.of(bad), Optional.empty()), null, Instant.now())))
                    .isInstanceOf(BadInput.class)
                    .extracting("field")
                    .isEqualTo("links");
        }
        assertThatThrownBy(() -> in(() -> Author.start(AuthorForm.named(long300), null, Instant.now())))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> in(() -> Series.start(new SeriesForm("S", "No Slug", ""), Instant.now())))
                .isInstanceOf(BadInput.class)
                .extracting("field")
                .isEqualTo("slug");
    }

    @Test
    void a_draft_moves_to_another_newsletter_and_a_published_post_does_not() {
        var other = Drafts.newsletter();
        var post = written(List.of(), List.of(), null);
        in(() -> {
            Post.locked(post.id).orElseThrow().moveTo(other);
            return 0;
        });
        assertThat(in(() -> Post.byId(post.id).orElseThrow().newsletter.slug)).isEqualTo(other.slug);
        publish(post);
        assertThatThrownBy(() -> in(() -> {
                    Post.locked(post.id).orElseThrow().moveTo(newsletter);
                    return 0;
                }))
                .isInstanceOf(Refused.class);
    }

    private Post written(List<String> bylines, List<String> tags, String series) {
        return Drafts.draft(newsletter, form(bylines, tags, series));
    }

    private static PostForm form(List<String> bylines, List<String> tags, String series) {
        return new PostForm("Title", "", "Text", bylines, tags, series, null);
    }

    private static void publish(Post post) {
        in(() -> {
            Post.byId(post.id).orElseThrow().publish(Instant.now());
            return 0;
        });
    }

    private static PostForm now(Post post) {
        return in(() -> PostForm.of(Post.byId(post.id).orElseThrow()));
    }

    private static SeriesPart part(Post post) {
        return in(() -> SeriesPart.of(Post.byId(post.id).orElseThrow()).orElseThrow());
    }

    private static Author author(long id) {
        return courant.post.label.Authors.byId(id).orElseThrow();
    }

    private static void tag(long id, java.util.function.Consumer<Tag> change) {
        in(() -> {
            change.accept(Tags.byId(id).orElseThrow());
            return 0;
        });
    }

    private static <T> T in(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
