package courant.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"x\" onerror=\"alert(1)\" style=\"width:expression(alert(1))\">",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<style>body{display:none}</style>",
                "<iframe src=https://evil.example></iframe>",
                "<form action=/login><input name=password><button>Go</button></form>",
                "<svg onload=alert(1)><animate onbegin=alert(1)></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"jAvAsCrIpT&colon;alert(1)\">x</a>",
                "<a href=\" java\tscript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](<java\u0000script:alert(1)>)",
                "[x](java&#x73;cript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "<javascript:alert(1)>",
                "![x](y.png \"\" onerror=alert(1)\")",
                "![x\" onerror=\"alert(1)](y.png)",
                "[x](https://e.example/\"onmouseover=\"alert(1))",
                "```js\" onclick=\"alert(1)\nx\n```",
                "<!--[if mso]><script>alert(1)</script><![endif]-->",
                "<base href=https://evil.example><meta http-equiv=refresh content=0><link rel=stylesheet href=x>",
                "<object data=x></object><embed src=x><video src=x onerror=alert(1)></video>",
                "<a href=x onclick=alert(1) target=_blank>x</a>",
                "{{name|<script>alert(1)</script>}}",
                "{{name|<img src=x onerror=alert(1)>}}",
                "[x]({{name|javascript:alert(1)}})",
                "<span class=\"note\" data-field=\"name\">x</span>",
                "# <img src=x onerror=alert(1)>",
                "![a](b.png \"<img src=x onerror=alert(1)>\")",
                "[^x]\n\n[^x]: <script>alert(1)</script>",
            })
    void nothing_that_acts_styles_or_loads_gets_through(String source) {
        assertSafe(Sample.page(source), false);
        assertSafe(Sample.mail(source), true);
    }

    private static void assertSafe(String html, boolean styled) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("body *")) {
            assertThat(element.normalName())
                    .isNotIn("script", "style", "iframe", "form", "input", "button", "svg", "math", "object", "embed")
                    .isNotIn("base", "meta", "link", "video", "noscript", "animate");
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("target", "srcset", "data-field");
                assertThat(styled || !attribute.getKey().equals("style")).isTrue();
                assertThat(attribute.getValue()).doesNotContain("expression(");
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue().toLowerCase(java.util.Locale.ROOT))
                            .doesNotMatch("(?s)\\s*(javascript|data|vbscript):.*");
                }
            }
        }
    }

    @Test
    void an_author_s_own_html_stays_where_it_is_harmless() {
        assertThat(Sample.page("Press <kbd>Esc</kbd> and <mark>look</mark>, <span lang=\"fr\">voilà</span>."))
                .isEqualTo("<p>Press <kbd>Esc</kbd> and <mark>look</mark>, <span lang=\"fr\">voilà</span>.</p>\n");
    }

    @Test
    void no_text_of_an_author_can_forge_a_slot() {
        String forged = "\uFDD0name\uFDD1 &#xFDD0;name&#xFDD1; &#64976;x [a](b&#xFDD0;c) ![&#xFDD0;](x.png)";
        assertThat(Sample.page(forged) + Sample.mail(forged) + Sample.text(forged))
                .doesNotContainPattern("[\uFDD0-\uFDEF]");
        assertThat(FieldText.parse("\uFDD0name\uFDD1 x").source()).isEqualTo("name x");
    }

    @Test
    void characters_that_no_text_needs_are_dropped() {
        assertThat(Sample.page("a\u0000b\u0007c\uFFFEd\uD83De\uDBFF\uDFFFf\r\ng\uFEFF\tz"))
                .isEqualTo("<p>abcdef\ng\tz</p>\n");
    }

    @Test
    void what_a_field_writer_says_is_escaped() {
        String mail = Markdown.parse("Hi {{name}}")
                .mail(MailStyle.plain(), Sample.BASE, field -> "<b>&\"")
                .toString();
        assertThat(mail).contains("Hi &lt;b&gt;&amp;").doesNotContain("<b>");
    }

    @Test
    void a_tag_that_was_left_open_ends_with_its_paragraph() {
        assertThat(Sample.page("<b>loud\n\n# Quiet\n\nsoft")).contains("<h2 id=\"at-quiet\">Quiet</h2>");
        assertThat(Jsoup.parse(Sample.page("<b>loud\n\n# Quiet\n\nsoft")).select("b :matchesOwn(Quiet), h2 b"))
                .isEmpty();
    }

    @Test
    void too_long_a_source_gets_a_plain_answer() {
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                        SourceTooLarge.class, () -> Markdown.parse("é".repeat(Markdown.MAX_SOURCE_BYTES / 2 + 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The text is 2.0 MiB long; at most 2 MiB can be published.");
    }
}
