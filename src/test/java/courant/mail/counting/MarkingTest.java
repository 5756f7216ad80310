package courant.mail.counting;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.slot.Slot;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static final String TOLD = "It is counted.";
    private static final Counting BOTH = new Counting(true, true, false);
    private static final String LEAVE = "<a href=\"" + Slot.UNSUBSCRIBE.marker() + "\">Leave</a>";
    private static final String HTML =
            "<html><p>It is counted.</p><a class=\"x\" href=\"https://a.example/?q=1&amp;r=2\">A</a>"
                    + "<a href=\"mailto:ada@example.org\">Mail</a><a href=\"https://b.example/"
                    + new Slot("name", "you").marker()
                    + "\">B</a><a href=\"https://a.example/?q=1&amp;r=2\">A again</a>" + LEAVE + "</html>";

    @Test
    void links_and_picture_lead_over_us_and_the_way_out_stays() {
        var counted = CountingSlots.countedHtml(marked(BOTH, HTML));
        var prefix = CountingSlots.PREFIX.marker();
        assertThat(counted)
                .contains("href=\"" + prefix + "/1\">A<")
                .contains("href=\"" + prefix + "/1\">A again<")
                .contains("<img src=\"" + prefix + "/o.gif\"")
                .contains("mailto:ada@example.org")
                .contains(LEAVE)
                .contains("https://b.example/");
    }

    @Test
    void who_is_not_counted_gets_the_mail_as_it_was() {
        assertThat(CountingSlots.plainHtml(marked(BOTH, HTML))).isEqualTo(HTML);
    }

    @Test
    void the_links_are_those_that_were_written() {
        assertThat(CountingSlots.links(marked(BOTH, HTML)))
                .containsOnlyKeys(1)
                .containsValue("https://a.example/?q=1&r=2");
    }

    @Test
    void the_text_has_the_same_links() {
        var marking = new Marking(BOTH);
        marking.html("<html>It is counted.<a href=\"https://a.example/x\">A</a></html>", TOLD);
        var text = "See https://a.example/x. Or (https://a.example/x), not https://a.example/xy\n\nIt is counted.\n";
        var marked = marking.text(text, TOLD);
        assertThat(CountingSlots.plainText(marked)).isEqualTo(text);
        var link = CountingSlots.PREFIX.marker() + "/1";
        assertThat(CountingSlots.countedText(marked))
                .startsWith("See " + link + ". Or (" + link + "), not https://a.example/xy");
    }

    @Test
    void opens_alone_leave_links_alone_and_clicks_alone_need_no_picture() {
        var opens = CountingSlots.countedHtml(marked(new Counting(true, false, false), HTML));
        assertThat(opens).contains("o.gif").contains("https://a.example/?q=1&amp;r=2");
        assertThat(CountingSlots.countedHtml(marked(new Counting(false, true, false), HTML)))
                .doesNotContain("<img");
    }

    @Test
    void a_design_that_does_not_say_it_says_it_nevertheless() {
        assertThat(marked(BOTH, "<html><body>Hello</body></html>")).contains("<p>It is counted.</p>");
        assertThat(new Marking(BOTH).text("Hello\n", TOLD)).endsWith("It is counted.\n");
    }

    private static String marked(Counting counting, String html) {
        return new Marking(counting).html(html, TOLD);
    }
}
