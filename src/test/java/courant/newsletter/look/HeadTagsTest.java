package courant.newsletter.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.newsletter.look.HeadTag.Attribute;
import courant.platform.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadTagsTest {

    @Test
    void what_says_something_about_the_site_is_taken() {
        var tags = HeadTags.read("""
                <!-- who we are -->
                <meta name="google-site-verification" content="a&quot;b">
                <link rel="me" href="https://social.example/@ada">
                <meta property="fediverse:creator" content="@ada@social.example" />
                """);
        assertThat(tags).hasSize(3);
        assertThat(tags.getFirst().attributes())
                .containsExactly(new Attribute("name", "google-site-verification"), new Attribute("content", "a\"b"));
        assertThat(HeadTags.read(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script src="https://x.example/a.js"></script>           | <script> cannot stand here
            <style>body { color: red }</style>                       | How the site looks is said by its theme
            <link rel="stylesheet" href="https://x.example/a.css">   | <link rel="stylesheet"> cannot stand here
            <link rel="me preload" href="/a">                        | <link rel="preload"> cannot stand here
            <link rel="me" href="javascript:alert(1)">               | is no address
            <link rel="me" href="//x.example">                       | is no address
            <meta http-equiv="refresh" content="0;url=/">            | cannot have http-equiv here
            <meta name="viewport" content="width=300">               | is said by each page itself
            <meta name="x" content="y" onload="z">                   | cannot have onload here
            <img src=x onerror=alert(1)>                             | <img> cannot stand here
            some words                                               | stands outside of any tag
            <base href="https://x.example/">                         | <base> cannot stand here
            """)
    void what_loads_runs_or_changes_the_page_is_refused(String typed, String sentence) {
        assertThatThrownBy(() -> HeadTags.read(typed))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(sentence);
    }
}
