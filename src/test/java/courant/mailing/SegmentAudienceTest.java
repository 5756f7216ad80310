package courant.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.platform.sql.Sql;
import courant.subscriber.segment.SavedSegment;
import courant.subscriber.segment.Segment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SegmentAudienceTest extends OwnPost {

    @Test
    void a_mailing_goes_to_its_segment_less_the_lists_that_are_left_out() {
        var domain = readers.of(post.newsletter.id, 5, "member");
        tag("r2@" + domain, "press");
        tag("r3@" + domain, "press");
        readers.of(post.newsletter.id, 3);
        var press = saved("Press " + domain, new Segment.Tagged("press"));
        var mailing = schedule(
                Map.of("at", "now", "audience", Map.of("segment", Map.of("tag", "member"), "without", List.of(press))));
        untilState(mailing, "sent");
        var view = view(mailing);
        assertThat(view.getInt("candidates")).isEqualTo(5);
        assertThat(view.getInt("excluded")).isEqualTo(2);
        assertThat(view.getInt("counts.accepted")).isEqualTo(3);
        assertThat(view.getString("audience.without[0].name")).isEqualTo("Press " + domain);
    }

    @Test
    void a_saved_segment_that_is_removed_stays_with_what_was_scheduled_for_it() {
        var domain = readers.of(post.newsletter.id, 2, "kept" + post.id);
        readers.of(post.newsletter.id, 2);
        var kept = saved("Kept " + domain, new Segment.Tagged("kept" + post.id));
        var mailing = schedule(Map.of("at", "2030-01-01T09:00", "audience", Map.of("segment", kept)));
        QuarkusTransaction.requiringNew().run(() -> SavedSegment.known(kept).remove(Instant.now()));
        Sql.update(database, "update mailing set due_at = now() where id = ?", mailing);
        untilState(mailing, "sent");
        assertThat(view(mailing).getInt("candidates")).isEqualTo(2);
        assertThat(view(mailing).getString("audience.name")).isEqualTo("Kept " + domain);
        put(Map.of("at", "now", "audience", Map.of("segment", kept)))
                .statusCode(422)
                .body("errors[0].field", equalTo("audience.segment"));
    }

    @Test
    void an_audience_of_the_first_version_is_read_and_sent() {
        readers.of(post.newsletter.id, 2, "member");
        readers.of(post.newsletter.id, 2);
        var mailing = schedule(Map.of("at", "2030-01-01T09:00"));
        Sql.update(
                database,
                "update mailing set audience = '{\"tags\": [\"member\", \"press\"]}', due_at = now() where id = ?",
                mailing);
        untilState(mailing, "sent");
        assertThat(view(mailing).getInt("candidates")).isEqualTo(2);
    }

    @Test
    void nonsense_says_where_it_is() {
        put(Map.of("at", "now", "audience", Map.of("segment", Map.of("any", List.of(Map.of("tag", ""))))))
                .statusCode(422)
                .body("errors[0].field", containsString("segment.any[0].tag"));
        put(Map.of("at", "now", "audience", Map.of("tags", List.of("a"), "segment", 1)))
                .statusCode(422);
    }

    private static long saved(String name, Segment segment) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        SavedSegment.save(name, segment, null, Instant.now()).id());
    }

    private void tag(String email, String tag) {
        Sql.update(database, "update subscriber set tags = tags || ?::text where email = ?", tag, email);
    }
}
