package courant.studio.welcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.account.Authors;
import courant.account.Role;
import courant.newsletter.Newsletter;
import courant.studio.Studio;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnPagesTest {

    @Inject
    Sample sample;

    @Test
    void what_is_no_sample_is_never_cleared() {
        long before = QuarkusTransaction.requiringNew().call(() -> Newsletter.count());
        Studio.sent("/studio/sample/removal");
        long after = QuarkusTransaction.requiringNew().call(() -> Newsletter.count());
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Test
    void where_somebody_owns_the_installation_no_sample_is_set_up() {
        sample.setUpIfNew();
        assertThat(QuarkusTransaction.requiringNew().call(() -> Newsletter.bySlug("slow-post")))
                .isEmpty();
    }

    @Test
    void where_a_newsletter_stands_the_first_form_leads_to_it() {
        assertThat(Studio.sent("/studio/newsletter", "newsletter", "Another")).startsWith("/studio?");
        Authors.browser().get("/studio/newsletter").then().statusCode(303);
        assertThat(Studio.page("/studio")).doesNotContain(">Another<");
    }

    @Test
    void only_the_owner_begins_anew() {
        var session = Authors.session(Authors.author(Role.EDITOR).email);
        given().cookie("courant_session", session)
                .post("/studio/sample/removal")
                .then()
                .statusCode(403);
    }
}
