package courant.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnsubscribeTest {
    @Inject
    Leaving leaving;

    @Inject
    Leavers leavers;

    private final Newsletter newsletter = Readers.newsletter();
    private final Subscriber reader = Readers.reader(newsletter, Standing.ACTIVE);

    @Singleton
    static class Leavers {
        final Queue<SubscriberLeft> all = new ConcurrentLinkedQueue<>();

        void hear(@Observes SubscriberLeft left) {
            all.add(left);
        }
    }

    @Test
    void opening_the_link_changes_nothing() {
        ValidHtml.check(given().get(link()).then().statusCode(200).extract().asString());
        given().head(link()).then().statusCode(200);
        assertThat(standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void who_has_left_is_told_so_and_not_asked_again() {
        given().post(link()).then().statusCode(200);
        given().get(link())
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .body(containsString("You have left"), containsString("/undo"));
        assertThat(standing()).isEqualTo(Standing.UNSUBSCRIBED);
    }

    @Test
    void one_click_in_the_mail_program_is_enough() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://mail.example.com")
                .formParam("List-Unsubscribe", "One-Click")
                .post(link())
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(containsString("You have left"), not(containsString("<html")));
        assertThat(standing()).isEqualTo(Standing.UNSUBSCRIBED);
    }

    @Test
    void one_click_may_come_as_multipart_or_with_nothing_at_all_and_twice() {
        given().multiPart("List-Unsubscribe", "One-Click").post(link()).then().statusCode(200);
        given().post(link()).then().statusCode(200);
        given().contentType("text/plain").body("x").post(link()).then().statusCode(200);
        assertThat(standing()).isEqualTo(Standing.UNSUBSCRIBED);
        var key = new SubscriberLeft(newsletter.id, reader.id());
        assertThat(leavers.all.stream().filter(key::equals)).hasSize(1);
    }

    @Test
    void the_button_of_the_page_leads_to_a_page_where_it_can_be_undone() {
        var left = given().formParam("from", "page").post(link()).then().statusCode(200);
        left.contentType(startsWith("text/html")).body(containsString("/undo"));
        ValidHtml.check(left.extract().asString());
        assertThat(standing()).isEqualTo(Standing.UNSUBSCRIBED);

        var back = given().post(link() + "/undo").then().statusCode(200).body(containsString("You are back"));
        ValidHtml.check(back.extract().asString());
        assertThat(standing()).isEqualTo(Standing.ACTIVE);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Consent.of(reader.id())))
                .extracting(it -> it.act)
                .containsExactly(Act.LEFT, Act.CAME_BACK);
    }

    @Test
    void another_site_cannot_bring_a_reader_back() {
        given().post(link());
        given().header("Sec-Fetch-Site", "cross-site")
                .post(link() + "/undo")
                .then()
                .statusCode(403);
        assertThat(standing()).isEqualTo(Standing.UNSUBSCRIBED);
    }

    @Test
    void leaving_before_having_confirmed_does_not_make_undo_a_confirmation() {
        var pending = Readers.reader(newsletter, Standing.PENDING);
        var link = leaving.link(newsletter.id, pending.id()).getPath();
        given().post(link);
        given().post(link + "/undo").then().statusCode(200).body(not(containsString("You are back")));
        assertThat(Readers.standing(newsletter, pending.email)).isEqualTo(Standing.PENDING);
    }

    @Test
    void the_link_of_a_reader_who_was_deleted_still_says_that_they_are_gone() {
        QuarkusTransaction.requiringNew()
                .run(() -> Subscriber.byId(reader.id()).orElseThrow().erase());
        given().get(link()).then().statusCode(200);
        given().post(link()).then().statusCode(200).body(containsString("You have left"));
        given().formParam("from", "page").post(link()).then().statusCode(200);
        given().post(link() + "/undo").then().statusCode(200).body(containsString("sign up again"));
    }

    @Test
    void a_link_that_was_cut_off_is_explained() {
        given().get(link().substring(0, 30)).then().statusCode(404).body(containsString("whole link"));
        given().post(link().substring(0, 30)).then().statusCode(404);
    }

    private String link() {
        return leaving.link(newsletter.id, reader.id()).getPath();
    }

    private Standing standing() {
        return Readers.standing(newsletter, reader.email);
    }
}
