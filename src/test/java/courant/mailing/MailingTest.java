package courant.mailing;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;

import courant.platform.inbox.Inbox;
import courant.platform.inbox.InboxMail;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailingTest extends OwnPost {
    @Inject
    Inbox inbox;

    @Test
    void a_post_that_is_sent_now_reaches_each_subscriber_once_and_stands_in_the_archive() {
        var domain = readers.of(post.newsletter.id, 300);
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");

        var mails = inbox.newest("@" + domain, Long.MAX_VALUE, 1_000);
        assertThat(mails.stream().map(InboxMail::recipient)).hasSize(300).doesNotHaveDuplicates();
        assertThat(mails.getLast().subject()).isEqualTo("For Reader");
        var view = view(mailing);
        assertThat(view.getInt("candidates")).isEqualTo(300);
        assertThat(view.getInt("excluded")).isZero();
        assertThat(view.getInt("counts.accepted")).isEqualTo(300);
        assertThat(view.getString("startedAt")).isNotNull();
        assertThat(view.getString("finishedAt")).isNotNull();
        assertThat(Drafts.now(post.id).isPublished()).isTrue();
    }

    @Test
    void who_is_suppressed_is_excluded_and_who_is_not_active_is_no_candidate() {
        var domain = readers.of(post.newsletter.id, 10);
        readers.suppress("r1@" + domain);
        readers.set("r2@" + domain, "unsubscribed");
        readers.set("r3@" + domain, "pending");
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        var view = view(mailing);
        assertThat(view.getInt("candidates")).isEqualTo(8);
        assertThat(view.getInt("excluded")).isEqualTo(1);
        assertThat(view.getInt("counts.accepted")).isEqualTo(7);
    }

    @Test
    void an_audience_by_tags_is_those_with_any_of_them_and_the_rest_may_follow() {
        var tagged = readers.of(post.newsletter.id, 3, "members");
        var others = readers.of(post.newsletter.id, 4);
        untilState(schedule(Map.of("at", "now", "audience", Map.of("tags", List.of("members", "press")))), "sent");
        assertThat(inbox.newest("@" + tagged, Long.MAX_VALUE, 10)).hasSize(3);
        assertThat(inbox.newest("@" + others, Long.MAX_VALUE, 10)).isEmpty();

        var all = schedule(Map.of("at", "now"));
        untilState(all, "sent");
        assertThat(view(all).getInt("excluded")).isEqualTo(3);
        assertThat(inbox.newest("@" + tagged, Long.MAX_VALUE, 10)).hasSize(3);
        assertThat(inbox.newest("@" + others, Long.MAX_VALUE, 10)).hasSize(4);
    }

    @Test
    void nobody_to_mail_is_no_fault() {
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        assertThat(view(mailing).getInt("candidates")).isZero();
    }

    @Test
    void a_post_that_lost_its_title_since_fails_and_says_why() {
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        Sql.update(database, "update post set title = '' where id = ?", post.id);
        Sql.update(database, "update mailing set due_at = now() where id = ?", mailing);
        untilState(mailing, "failed");
        assertThat(view(mailing).getString("reason")).contains("no title");
    }

    @Test
    void a_time_missed_by_more_than_a_day_is_held_until_the_author_says_so() {
        var domain = readers.of(post.newsletter.id, 2);
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        Sql.update(database, "update mailing set due_at = now() - interval '25 hours' where id = ?", mailing);
        untilState(mailing, "held");
        assertThat(view(mailing).getString("reason")).contains("more than 24 hours ago");
        api().delete("/api/v1/mailings/" + mailing + "/pause").then().statusCode(202);
        untilState(mailing, "sent");
        assertThat(inbox.newest("@" + domain, Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void a_start_that_died_is_taken_over() {
        var domain = readers.of(post.newsletter.id, 2);
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        Sql.update(database, "update mailing set state = 'preparing' where id = ?", mailing);
        untilState(mailing, "sent");
        assertThat(inbox.newest("@" + domain, Long.MAX_VALUE, 10)).hasSize(2);
    }
}
