package courant.mailing;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.platform.inbox.Inbox;
import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** Each reader by their own clock. The test turns the clock by moving what waits for it. */
@QuarkusTest
class ReaderZonesTest extends OwnPost {
    @Inject
    Inbox inbox;

    @Test
    void each_reader_gets_it_when_their_own_clock_shows_the_time_and_who_said_none_at_the_newsletters() {
        var domain = readers.of(post.newsletter.id, 6);
        zone("r1@" + domain, "Asia/Tokyo");
        zone("r2@" + domain, "Asia/Tokyo");
        zone("r3@" + domain, "Europe/Berlin");
        zone("r4@" + domain, "America/New_York");
        zone("r5@" + domain, "Mars/Olympus");
        var mailing = schedule(Map.of("at", "2033-03-28T09:00", "zone", "Europe/Berlin", "eachZone", true));
        assertThat(Sql.one(
                        database,
                        "select due_at at time zone 'UTC' from mailing where id = ?",
                        row -> row.getString(1),
                        mailing))
                .hasValue("2033-03-28 00:00:00");

        // It is nine in Tokyo.
        var here = LocalDateTime.now(ZoneOffset.ofHours(9));
        Sql.update(database, "update mailing set due_at = now(), local_time = ? where id = ?", here, mailing);
        await().atMost(Duration.ofSeconds(20)).until(() -> view(mailing).getInt("counts.accepted") == 2);
        assertThat(inbox.newest("@" + domain, Long.MAX_VALUE, 10))
                .extracting(it -> it.recipient().substring(0, 2))
                .containsExactlyInAnyOrder("r1", "r2");
        assertThat(view(mailing).getString("state")).isEqualTo("sending");
        assertThat(view(mailing).getInt("counts.queued")).isEqualTo(4);
        assertThat(view(mailing).getInt("candidates")).isEqualTo(6);
        api().get("/api/v1/mailings/" + mailing + "/waves")
                .then()
                .statusCode(200)
                .body("items.recipients", Matchers.contains(2, 3, 1))
                .body("items[1].zones", Matchers.contains("Europe/Berlin"));

        hoursPass(mailing, 8);
        await().atMost(Duration.ofSeconds(20)).until(() -> view(mailing).getInt("counts.accepted") == 5);
        readers.set("r4@" + domain, "unsubscribed");
        hoursPass(mailing, 6);
        untilState(mailing, "sent");
        assertThat(view(mailing).getMap("counts"))
                .containsAllEntriesOf(Map.of("accepted", 5, "skipped", 1, "queued", 0));
    }

    @Test
    void what_waits_for_its_wave_is_skipped_when_the_mailing_is_cancelled() {
        var domain = readers.of(post.newsletter.id, 3);
        zone("r1@" + domain, "Asia/Tokyo");
        var mailing = schedule(Map.of("at", "2033-03-28T09:00", "zone", "Europe/Berlin", "eachZone", true));
        Sql.update(
                database,
                "update mailing set due_at = now(), local_time = ? where id = ?",
                LocalDateTime.now(ZoneOffset.ofHours(9)),
                mailing);
        await().atMost(Duration.ofSeconds(20)).until(() -> view(mailing).getInt("counts.accepted") == 1);
        api().post("/api/v1/mailings/" + mailing + "/cancellation").then().statusCode(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> view(mailing).getInt("counts.skipped") == 2);
    }

    @Test
    void now_is_one_moment_for_all() {
        put(Map.of("at", "now", "eachZone", true))
                .statusCode(422)
                .body("errors[0].field", Matchers.equalTo("eachZone"));
    }

    @Test
    void a_zone_is_kept_by_the_api_and_only_one_that_there_is() {
        var word = courant.post.Drafts.word();
        var id = api().contentType("application/json")
                .body(Map.of("email", word + "@example.net", "confirmed", true, "zone", "Asia/Tokyo"))
                .post("/api/v1/subscribers")
                .then()
                .statusCode(201)
                .body("zone", Matchers.equalTo("Asia/Tokyo"))
                .extract()
                .jsonPath()
                .getLong("id");
        api().contentType("application/json")
                .body(Map.of("zone", "Mars/Olympus"))
                .patch("/api/v1/subscribers/" + id)
                .then()
                .statusCode(422);
        api().contentType("application/json")
                .body("{\"zone\": null}")
                .patch("/api/v1/subscribers/" + id)
                .then()
                .statusCode(200)
                .body("zone", Matchers.nullValue());
    }

    private void zone(String address, String zone) {
        Sql.update(database, "update subscriber set zone = ? where email = ?", zone, address);
    }

    private void hoursPass(long mailing, int hours) {
        Sql.update(
                database,
                "update delivery set due_at = due_at - make_interval(hours => ?) where mailing_id = ? and due_at is not null",
                hours,
                mailing);
    }
}
