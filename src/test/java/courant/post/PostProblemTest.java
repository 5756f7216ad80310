package courant.post;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.PersonalFields;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostProblemTest {

    @Test
    void an_unknown_personal_field_is_named() {
        assertThat(sentences("Title", "Dear {{nme|friend}}, {{name|there}}"))
                .singleElement()
                .asString()
                .startsWith("{{nme}} is not a personal field");
    }

    @Test
    void a_picture_from_another_site_is_reported_and_one_of_ours_is_not() {
        assertThat(sentences("Title", "![a](https://example.org/a.png) ![b](/pictures/b-640.jpg)"))
                .singleElement()
                .asString()
                .startsWith("This picture stands on another site")
                .endsWith("https://example.org/a.png");
    }

    @Test
    void a_post_without_a_title_is_reported() {
        assertThat(sentences(" ", "Text")).singleElement().asString().contains("no title");
    }

    @Test
    void the_fields_named_here_are_those_that_a_mail_can_fill() {
        assertThat(PostProblem.KNOWN_FIELDS).containsExactlyInAnyOrderElementsOf(PersonalFields.KNOWN);
    }

    private static java.util.List<String> sentences(String title, String body) {
        return Drafts.draft(title, body).problems().stream()
                .map(PostProblem::sentence)
                .toList();
    }
}
