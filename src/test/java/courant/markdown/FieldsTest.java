package courant.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final FieldWriter NAMED = field -> "«" + field.name() + "»";

    @Test
    void a_page_shows_the_fallback_or_nothing() {
        assertThat(Sample.page("Hi {{ name | dear *reader* }}, {{city}}!")).isEqualTo("<p>Hi dear *reader*, !</p>\n");
    }

    @Test
    void a_mail_and_its_text_say_what_the_writer_says() {
        Document document = Markdown.parse("Hi **{{name|there}}** <em>{{a.b_2}}</em>");
        assertThat(document.text(Sample.BASE, NAMED)).isEqualTo("Hi *«name»* _«a.b_2»_\n");
        assertThat(document.mail(MailStyle.plain(), Sample.BASE, NAMED).toString())
                .contains("Hi <strong>«name»</strong> <em>«a.b_2»</em>");
    }

    @Test
    void fields_are_listed_once_in_order() {
        assertThat(Markdown.parse("{{b}} {{a|x}} {{b}} `{{c}}` [l]({{d}})").fields())
                .containsExactly(new PersonalField("b", Optional.empty()), new PersonalField("a", Optional.of("x")));
    }

    @Test
    void in_code_addresses_and_descriptions_braces_stay_as_typed() {
        assertThat(Sample.page("`{{name|x}}` ![{{name|x}}](a.png)"))
                .isEqualTo("<p><code>{{name|x}}</code> <img src=\"a.png\" alt=\"{{name|x}}\" loading=\"lazy\""
                        + " decoding=\"async\"></p>\n");
        assertThat(Sample.page("[x](/a?n={{name}})")).contains("href=\"/a?n=%7B%7Bname%7D%7D\"");
        assertThat(Sample.page("```\n{{name|x}}\n```")).contains("<code>{{name|x}}\n</code>");
    }

    @Test
    void all_other_braces_stay_as_typed() {
        String typed = "{inject:x} {{#each}} {config:a} {{Name}} {{{name}}} {{1a}} {{}} {{name|{x}}}";
        assertThat(Sample.page(typed)).isEqualTo("<p>" + typed + "</p>\n");
        assertThat(Sample.page("\\{{name}}")).isEqualTo("<p>{{name}}</p>\n");
    }

    @Test
    void a_bar_in_a_field_splits_no_table() {
        assertThat(Sample.text("|a|b|\n|-|-|\n|{{name|you}}|x|")).contains("| you | x |");
    }

    @Test
    void a_slot_with_spaces_is_never_broken() {
        String slot = "\uFDD0name|a very long way to be called by a letter of ours\uFDD1";
        Document document = Markdown.parse("word ".repeat(12) + "{{name}} " + "word ".repeat(12));
        assertThat(document.text(Sample.BASE, field -> slot)).contains(slot);
        assertThat(document.mail(MailStyle.plain(), Sample.BASE, field -> slot).toString())
                .contains(slot);
    }

    @Test
    void a_subject_is_one_line_with_fields() {
        FieldText subject = FieldText.parse("For {{name|you}}:\r\n news\u0000 from {{city}} \\{{x}} {{{y}}}");
        assertThat(subject.fields().stream().map(PersonalField::name)).isEqualTo(List.of("name", "city"));
        assertThat(subject.render(NAMED)).isEqualTo("For «name»: news from «city» {{x}} {{{y}}}");
        assertThat(subject.render(FieldWriter.FALLBACK)).isEqualTo("For you: news from  {{x}} {{{y}}}");
    }
}
