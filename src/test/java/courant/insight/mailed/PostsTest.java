package courant.insight.mailed;

import static org.assertj.core.api.Assertions.assertThat;

import courant.account.Authors;
import courant.account.Role;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.post.Post;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostsTest {
    @Inject
    Posts posts;

    @Inject
    CountMailingsJob job;

    @Inject
    DataSource database;

    final Post post = Drafts.draft("A post", "Hello");

    @Test
    void the_figures_of_a_post_are_those_of_all_its_mailings() {
        mailed("accepted 8, rejected/address 1, rejected 1, skipped 2");
        mailed("accepted 2, uncertain 1");
        var figures = posts.of(post.id).orElseThrow();
        assertThat(figures)
                .extracting("intended", "delivered", "bounced", "badAddress", "badOther", "skipped", "uncertain")
                .containsExactly(15, 10, 2, 1, 1, 2, 1);
        assertThat(figures.deliveredShare().words()).isEqualTo("66.7 %");
        assertThat(posts.mailings(post.id)).hasSize(2);
    }

    @Test
    void who_left_by_its_link_is_counted_with_the_post() {
        var mailing = mailed("accepted 4");
        Sql.update(database, """
                insert into movement (newsletter_id, at, act, way, host, campaign, mailing_id)
                values (?, now(), 'left', '', '', '', ?)
                """, post.newsletter.id, mailing);
        assertThat(posts.of(post.id).orElseThrow().unsubscribed()).isEqualTo(1);
        assertThat(posts.of(post.id).orElseThrow().complained())
                .as("nobody can know yet")
                .isNull();
    }

    @Test
    void answers_are_counted_with_the_post_where_they_are_read() {
        var mailing = mailed("accepted 4");
        assertThat(posts.of(post.id).orElseThrow().replied()).isNull();
        Sql.update(
                database,
                "insert into reply_count (mailing_id, variant, replies) values (?, 0, 2), (?, 1, 1)",
                mailing,
                mailing);
        assertThat(posts.of(post.id).orElseThrow().replied()).isEqualTo(3);
        assertThat(posts.list(post.newsletter.id, Optional.empty(), Long.MAX_VALUE, 1)
                        .getFirst()
                        .replied())
                .isEqualTo(3);
    }

    @Test
    void a_mailing_that_is_sent_once_more_is_counted_once_more() {
        var mailing = mailed("accepted 1, rejected/mailbox 1");
        Sql.update(database, "update delivery set state = 'accepted', refusal = null where mailing_id = ?", mailing);
        Sql.update(database, "update mailing set finished_at = finished_at + interval '1 s' where id = ?", mailing);
        job.countDue();
        assertThat(posts.of(post.id).orElseThrow())
                .extracting("delivered", "bounced")
                .containsExactly(2, 0);
    }

    @Test
    void what_is_usual_is_known_from_three_posts_on() {
        mailed("accepted 5, rejected/address 5");
        assertThat(posts.median(post.newsletter.id).known()).isFalse();
        another("accepted 9, rejected/address 1");
        another("accepted 10");
        var usual = posts.median(post.newsletter.id);
        assertThat(usual.known()).isTrue();
        assertThat(usual.bounced().words()).isEqualTo("10.0 %");
    }

    @Test
    void the_list_goes_on_by_key_and_holds_an_authors_own() {
        mailed("accepted 1");
        var second = another("accepted 2");
        var newest = posts.list(post.newsletter.id, Optional.empty(), Long.MAX_VALUE, 1);
        assertThat(newest).extracting("id").containsExactly(second);
        assertThat(posts.list(
                        post.newsletter.id, Optional.empty(), newest.getFirst().key(), 5))
                .extracting("id")
                .containsExactly(post.id);
        assertThat(posts.list(post.newsletter.id, Optional.of(-1L), Long.MAX_VALUE, 5))
                .isEmpty();
    }

    @Test
    void programs_get_them_and_authors_only_those_of_their_own_posts() {
        mailed("accepted 3");
        Authors.api().get("/api/v1/figures/posts/" + post.id).then().statusCode(200);
        Authors.api(Role.AUTHOR).get("/api/v1/figures/posts/" + post.id).then().statusCode(403);
        Authors.api(Role.AUTHOR).get("/api/v1/figures/growth").then().statusCode(403);
        var growth = Authors.api(Role.EDITOR)
                .get("/api/v1/figures/growth?by=week")
                .then()
                .statusCode(200);
        assertThat(growth.extract().jsonPath().getString("by")).isEqualTo("week");
        Authors.api().get("/api/v1/figures/growth?from=soon").then().statusCode(422);
    }

    private long mailed(String outcomes) {
        var mailing = Mailed.of(post.newsletter.id, post.id, database, outcomes);
        job.countDue();
        return mailing;
    }

    private long another(String outcomes) {
        var id = Sql.one(database, """
                insert into post (newsletter_id, slug, title) values (?, ?, 'Another') returning id
                """, row -> row.getLong(1), post.newsletter.id, Drafts.word())
                .orElseThrow();
        Mailed.of(post.newsletter.id, id, database, outcomes);
        job.countDue();
        return id;
    }
}
