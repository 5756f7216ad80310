package courant.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.insight.mailed.CountMailingsJob;
import courant.mailing.digest.Digests;
import courant.platform.inbox.Inbox;
import courant.platform.sql.Sql;
import courant.post.Post;
import courant.studio.Studio;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DigestTest extends OwnPost {
    private static final Instant MONDAY = Instant.parse("2026-11-16T12:00:00Z");

    @Inject
    Digests digests;

    @Inject
    Inbox inbox;

    @Inject
    CountMailingsJob counting;

    @Test
    void who_chose_one_mail_a_week_and_who_rests_do_not_get_the_post_and_the_sums_add_up() {
        var domain = readers.of(post.newsletter.id, 4);
        weekly("r1@" + domain);
        rests("r2@" + domain, "1 day");
        rests("r3@" + domain, "-1 day");
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        assertThat(view(mailing).getInt("candidates")).isEqualTo(4);
        assertThat(view(mailing).getInt("excluded")).isEqualTo(2);
        assertThat(view(mailing).getInt("counts.accepted")).isEqualTo(2);
        assertThat(subjects("r1@" + domain)).isEmpty();
        assertThat(subjects("r2@" + domain)).isEmpty();
        assertThat(subjects("r3@" + domain)).hasSize(1);
    }

    @Test
    void on_monday_they_get_one_mail_with_what_came_out_once_whoever_looks() {
        var domain = readers.of(post.newsletter.id, 2);
        weekly("r1@" + domain);
        cameOut("2026-11-11T10:00:00Z", "both");
        var mailing = digests.make(post.newsletter.id, MONDAY).orElseThrow();
        assertThat(digests.make(post.newsletter.id, MONDAY)).isEmpty();
        untilState(mailing.id, "sent");
        assertThat(view(mailing.id).getBoolean("digest")).isTrue();
        assertThat(view(mailing.id).getInt("candidates")).isEqualTo(1);
        assertThat(subjects("r1@" + domain)).singleElement().asString().startsWith("This week in");
        assertThat(subjects("r2@" + domain)).isEmpty();
        var raw = inbox.raw(inbox.newest("r1@" + domain, Long.MAX_VALUE, 1)
                        .getFirst()
                        .id())
                .orElseThrow();
        assertThat(new String(raw, StandardCharsets.UTF_8)).contains("/p/" + post.slug, "List-Unsubscribe");
    }

    @Test
    void it_is_called_a_digest_wherever_posts_are_listed() {
        readers.of(post.newsletter.id, 1);
        cameOut("2026-11-11T10:00:00Z", "both");
        var mailing = digests.make(post.newsletter.id, MONDAY).orElseThrow();
        untilState(mailing.id, "sent");
        counting.countDue();
        for (var path : List.of(
                "/studio/posts",
                "/studio/calendar?newsletter=" + post.newsletter.slug,
                "/studio/figures/posts?newsletter=" + post.newsletter.slug,
                "/studio/figures/posts/" + mailing.postId,
                "/studio/mailings/" + mailing.id)) {
            assertThat(Studio.page(path)).as(path).contains("weekly digest");
        }
    }

    @Test
    void nothing_came_out_nothing_is_written_and_at_other_times_neither() {
        readers.of(post.newsletter.id, 1);
        assertThat(digests.make(post.newsletter.id, MONDAY)).isEmpty();
        cameOut("2026-11-11T10:00:00Z", "both");
        assertThat(digests.make(post.newsletter.id, Instant.parse("2026-11-18T12:00:00Z")))
                .isEmpty();
    }

    @Test
    void what_goes_by_mail_alone_to_some_reaches_them_at_once_and_is_told_to_nobody_else() {
        var domain = readers.of(post.newsletter.id, 1, "inner");
        weekly("r1@" + domain);
        Sql.update(database, "update post set channel = 'mail' where id = ?", post.id);
        var mailing = schedule(Map.of("at", "now", "audience", Map.of("tags", List.of("inner"))));
        untilState(mailing, "sent");
        assertThat(subjects("r1@" + domain)).hasSize(1);
        cameOut("2026-11-11T10:00:00Z", "mail");
        assertThat(digests.make(post.newsletter.id, MONDAY)).isEmpty();
    }

    @Test
    void what_a_title_holds_is_words_in_the_weekly_post_and_no_markup() {
        Sql.update(
                database,
                "update post set title = ?, subtitle = '' where id = ?",
                "A [link](x) <b>& {{name|you}}, *twice*",
                post.id);
        cameOut("2026-11-11T10:00:00Z", "both");
        readers.of(post.newsletter.id, 1);
        var mailing = digests.make(post.newsletter.id, MONDAY).orElseThrow();
        var html = QuarkusTransaction.requiringNew()
                .call(() -> Post.byId(mailing.postId)
                        .orElseThrow()
                        .document()
                        .page()
                        .toString());
        assertThat(html).contains("A [link](x) &lt;b&gt;&amp; you, *twice*");
        ValidHtml.check("<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><h1>x</h1>" + html
                + "</body></html>");
    }

    private void cameOut(String at, String channel) {
        Sql.update(
                database,
                "update post set state = ?, channel = ?, published_at = ? where id = ?",
                channel.equals("mail") ? "mailed" : "published",
                channel,
                Instant.parse(at),
                post.id);
    }

    private void weekly(String address) {
        Sql.update(
                database,
                "insert into weekly (newsletter_id, subscriber_id) select ?, id from subscriber where email = ?",
                post.newsletter.id,
                address);
    }

    private void rests(String address, String until) {
        Sql.update(
                database, "update subscriber set paused_until = now() + ?::interval where email = ?", until, address);
    }

    private List<String> subjects(String address) {
        return inbox.newest(address, Long.MAX_VALUE, 10).stream()
                .map(it -> it.subject())
                .toList();
    }
}
