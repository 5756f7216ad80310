package courant.insight.growth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.subscriber.Act;
import courant.subscriber.Arrival;
import courant.subscriber.Consent;
import courant.subscriber.Evidence;
import courant.subscriber.Leaving;
import courant.subscriber.Readers;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.roster.Roster;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GrowthTest {
    @Inject
    Tallies tallies;

    @Inject
    Growth growth;

    @Inject
    Leaving leaving;

    @Inject
    Roster roster;

    @Inject
    DataSource database;

    @TestHTTPResource("/subscribe")
    URI subscribe;

    final Newsletter newsletter = Readers.newsletter();

    @Test
    void who_confirms_joins_by_the_way_of_the_sign_up() {
        var reader = Readers.reader(newsletter, Standing.ACTIVE);
        note(Act.SIGNED_UP, reader, Evidence.of("form").arriving(new Arrival("link", "www.News.example", "Spring!")));
        note(Act.CONFIRMED, reader, Evidence.of("confirmation mail"));
        assertThat(month()).extracting("asked", "joined", "net", "active").containsExactly(1L, 1L, 1L, 1L);
        assertThat(sources()).containsExactly(new Source("link", "news.example", "spring", 1));
    }

    @Test
    void who_never_confirmed_does_not_leave() {
        var reader = Readers.reader(newsletter, Standing.PENDING);
        note(Act.SIGNED_UP, reader, Evidence.of("form"));
        leave(reader, Evidence.of("unsubscribe page"));
        assertThat(month()).extracting("asked", "joined", "left").containsExactly(1L, 0L, 0L);
    }

    @Test
    void an_erased_reader_stays_in_the_figures_and_counted_anew_they_are_the_same() {
        var reader = Readers.reader(newsletter, Standing.ACTIVE);
        note(Act.ADDED, reader, Evidence.of("studio"));
        QuarkusTransaction.requiringNew()
                .run(() -> roster.erase(Subscriber.byId(reader.id()).orElseThrow()));
        var before = month();
        assertThat(before).extracting("joined", "left", "active").containsExactly(1L, 1L, 0L);
        tallies.countAnew();
        assertThat(month()).isEqualTo(before);
        assertThat(sources()).extracting("way", "joined").containsExactly(tuple("studio", 1L));
    }

    @Test
    void many_nodes_at_once_count_each_movement_once() {
        importOf(3_000);
        var nodes = Stream.generate(() -> CompletableFuture.runAsync(tallies::take))
                .limit(3)
                .toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(month().joined()).isEqualTo(3_000);
        assertThat(sources()).extracting("way").containsExactly("import");
    }

    @Test
    void days_are_those_of_the_newsletters_zone() {
        Sql.update(database, "update newsletter set zone = 'Pacific/Auckland' where id = ?", newsletter.id);
        var noon = Instant.parse("2026-05-01T12:00:00Z");
        var reader = Readers.reader(newsletter, Standing.ACTIVE);
        QuarkusTransaction.requiringNew()
                .run(() -> Consent.record(Act.ADDED, reader, newsletter.id, Evidence.of("api"), noon));
        tallies.take();
        var days = growth.over(Span.typed("2026-04-30", "2026-05-03", "day", growth.today(newsletter)), newsletter);
        assertThat(days.steps())
                .extracting(it -> it.from() + " " + it.joined() + " " + it.active())
                .containsExactly("2026-04-30 0 0", "2026-05-01 0 0", "2026-05-02 1 1", "2026-05-03 0 1");
    }

    @Test
    void a_form_says_which_page_and_campaign_and_never_a_whole_address() {
        signUp("http://" + subscribe.getAuthority() + "/p/a-post?utm_source=Spring%20News&id=ada%40example.org");
        assertThat(latest())
                .extracting("source", "way", "campaign", "host")
                .containsExactly("http://" + subscribe.getAuthority() + "/p/a-post", "page", "spring news", "");
        signUp("https://blog.example.com/post?reader=ada");
        assertThat(latest())
                .extracting("source", "way", "host")
                .containsExactly("https://blog.example.com", "embed", "blog.example.com");
    }

    @Test
    void the_sign_up_page_carries_along_where_its_reader_came_from() {
        given().header("Referer", "https://social.example/@ada/17")
                .get("/subscribe?utm_source=bio")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("name=\"from\" value=\"social.example\""))
                .body(org.hamcrest.Matchers.containsString("name=\"utm_source\" value=\"bio\""));
        given().formParam("email", Readers.address())
                .formParam("newsletter", newsletter.slug)
                .formParam("from", "social.example")
                .header("Referer", subscribe.toString())
                .post("/subscribe");
        assertThat(latest()).extracting("way", "host").containsExactly("link", "social.example");
    }

    @Test
    void a_link_to_leave_says_which_mailing_it_stood_in() {
        var reader = Readers.reader(newsletter, Standing.ACTIVE);
        given().formParam("from", "page")
                .post(leaving.link(newsletter.id, reader.id(), 77).getPath())
                .then()
                .statusCode(200);
        assertThat(latest()).extracting("act", "mailingId").containsExactly(Act.LEFT, 77L);
        assertThat(month().left()).isEqualTo(1);
    }

    private void note(Act act, Subscriber reader, Evidence evidence) {
        QuarkusTransaction.requiringNew()
                .run(() -> Consent.record(act, reader, newsletter.id, evidence, Instant.now()));
    }

    private void leave(Subscriber reader, Evidence evidence) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        leaving.leave(new courant.subscriber.Subscription.Key(newsletter.id, reader.id()), evidence));
    }

    private void importOf(int readers) {
        Sql.update(database, """
                with made as (
                    insert into subscriber (email) select ? || n || '@example.org' from generate_series(1, ?) n
                    returning id, email)
                insert into consent (subscriber_id, newsletter_id, email, act, source)
                select id, ?, email, 'imported', 'import 1 list.csv' from made
                """, newsletter.slug, readers, newsletter.id);
    }

    private void signUp(String referer) {
        given().formParam("email", Readers.address())
                .formParam("newsletter", newsletter.slug)
                .header("Referer", referer)
                .post("/subscribe")
                .then()
                .statusCode(200);
    }

    private Consent latest() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Consent.<Consent>find("newsletterId = ?1 order by id desc", newsletter.id)
                        .firstResult());
    }

    private GrowthView month() {
        tallies.take();
        return QuarkusTransaction.requiringNew()
                .call(() -> growth.over(Span.last(30, growth.today(newsletter)), newsletter));
    }

    private List<Source> sources() {
        return growth.sources(Span.last(30, growth.today(newsletter)), newsletter);
    }
}
