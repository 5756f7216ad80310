package courant.mailing.content;

import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.mail.Reading;
import courant.mail.Recipient;
import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterDress;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesMailTest {
    @Inject
    Composition composition;

    private final Newsletter newsletter = Drafts.newsletter();
    private final String series = "The " + Drafts.word();

    @Test
    void a_part_of_a_series_says_so_in_every_design_and_leads_to_the_part_before_it() {
        var first = Drafts.published(newsletter, form("The first <part>"), Instant.now());
        Drafts.draft(newsletter, form("A draft between"));
        var third = Drafts.draft(newsletter, form("The third"));
        for (var design : List.of("letter", "magazine", "plain")) {
            var mail = drawn(third.id, design);
            ValidHtml.check(mail.html());
            assertThat(mail.html())
                    .as(design)
                    .contains("Part 2 of", series, first.path(), "The first &lt;part&gt;", "By Ada and Grace")
                    .doesNotContain("A draft between");
            assertThat(mail.text()).contains("Part 2 of " + series, "Previously: The first <part>");
        }
    }

    @Test
    void a_post_outside_of_a_series_says_nothing_of_one() {
        var post = Drafts.draft(newsletter, new PostForm("Alone", "", "Text"));
        assertThat(drawn(post.id, "letter").html()).doesNotContain("Part 1");
    }

    private Reading drawn(long id, String design) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var post = Post.byId(id).orElseThrow();
            var dress = new NewsletterDress(design, "#9a3412", Optional.empty());
            return composition.draw(post, dress, "test", Instant.now()).read(reader());
        });
    }

    private PostForm form(String title) {
        return new PostForm(title, "", "Text", List.of("Ada", "Grace"), List.of(), series, null);
    }

    private static Recipient reader() {
        return Recipient.of(
                "ada@example.org",
                Optional.of("Ada"),
                "1@example.org",
                URI.create("https://example.org/unsubscribe/1"),
                URI.create("https://example.org/preferences/1"),
                Map.of());
    }
}
