package courant.studio.draft;

import static org.assertj.core.api.Assertions.assertThat;

import courant.account.Authors;
import courant.studio.Studio;
import courant.subscriber.Subscriber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreviewPageTest {

    @Test
    void a_post_is_seen_in_every_way_with_its_line_in_the_inbox() {
        var id = Studio.draft("Harbour <news>", "Dear {{name|reader}}, the boats are back.");
        for (var way : new String[] {"desktop", "phone", "dark", "text", "page", "nonsense"}) {
            assertThat(Studio.page("/studio/posts/" + id + "/preview?as=" + way))
                    .contains("Robin Example");
        }
        assertThat(Studio.page("/studio/posts/" + id + "/preview"))
                .contains("<span class=\"subject\">Harbour &lt;news&gt;</span>")
                .contains("Send a test")
                .contains("Preflight");
    }

    @Test
    void it_is_filled_in_for_whom_the_author_chooses() {
        var id = Studio.draft("Title", "Dear {{name|reader}} of {{attribute.city|your town}}.");
        var word = Studio.word();
        var ada = QuarkusTransaction.requiringNew().call(() -> {
            var it = Subscriber.knownOrNew(word + "@example.org", Instant.now());
            it.name = "Ada " + word;
            it.attributes = java.util.Map.of("city", "Wien");
            return it.id;
        });
        var path = "/studio/posts/" + id + "/preview";
        assertThat(Studio.page(path + "?q=" + word)).contains("reader=" + ada).contains(word + "@example.org");
        assertThat(Studio.page(path + "?q=nobody-" + word)).contains("subscribes.");
        assertThat(Studio.page(path + "?reader=" + ada)).contains("Ada " + word);
        assertThat(frame(path + "/mail?reader=" + ada)).contains("Dear Ada " + word + " of Wien.");
        assertThat(frame(path + "/mail?reader=made-up")).contains("Dear Robin Example of your town.");
        assertThat(frame(path + "/text?reader=nameless")).contains("Dear reader");
        Authors.browser().get(path + "?reader=999999999").then().statusCode(404);
    }

    @Test
    void both_schemes_are_seen_whatever_the_browsers_is() {
        var path = "/studio/posts/" + Studio.draft("Title", "Words") + "/preview/mail";
        assertThat(frame(path + "?scheme=dark")).contains("@media all").doesNotContain("prefers-color-scheme: dark");
        assertThat(frame(path + "?scheme=light")).contains("@media not all");
    }

    @Test
    void a_test_goes_to_several_addresses_and_what_is_none_is_said_beside_the_field() {
        var id = Studio.draft("Title", "Words");
        var tests = "/studio/posts/" + id + "/tests";
        assertThat(Studio.sent(tests, "to", "a@example.org, b@example.org", "as", "phone"))
                .contains("done=tested")
                .contains("as=phone");
        assertThat(Studio.refused(tests, "to", "no address"))
                .contains("id=\"to-about\"")
                .contains("value=\"no address\"");
    }

    private static String frame(String path) {
        return Authors.browser().get(path).then().statusCode(200).extract().asString();
    }
}
