package courant.insight.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
                "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; ms-office; MSOffice 16)",
                "Mozilla/5.0 (Linux; Android 14; CUBOT NOTE 50) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile"
            })
    void browsers_and_mail_programs_are_people(String program) {
        assertThat(asked(program, true)).isEqualTo(Caller.PERSON);
        assertThat(asked(program, false)).isEqualTo(Caller.PERSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mozilla/5.0",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "curl/8.5.0",
                "python-requests/2.32",
                "Barracuda Sentinel (EE)",
                "facebookexternalhit/1.1",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/141.0 Safari/537.36"
            })
    void programs_that_look_at_mails_are_machines(String program) {
        assertThat(asked(program, true)).isEqualTo(Caller.MACHINE);
        assertThat(asked(program, false)).isEqualTo(Caller.MACHINE);
    }

    @Test
    void a_providers_proxy_hides_its_reader_and_never_clicks() {
        var gmail = "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
        assertThat(asked(gmail, true)).isEqualTo(Caller.PROXY);
        assertThat(asked(gmail, false)).isEqualTo(Caller.MACHINE);
    }

    @Test
    void what_is_fetched_ahead_was_not_asked_for() {
        var headers = Map.of("User-Agent", FIREFOX, "Accept", "text/html", "Sec-Purpose", "prefetch;prerender");
        assertThat(Caller.of(headers::get, false)).isEqualTo(Caller.MACHINE);
    }

    @Test
    void who_clicks_asks_for_a_page() {
        assertThat(Caller.of(Map.of("User-Agent", FIREFOX, "Accept", "*/*")::get, false))
                .isEqualTo(Caller.MACHINE);
    }

    private static Caller asked(String program, boolean picture) {
        return Caller.of(Map.of("User-Agent", program, "Accept", "text/html,*/*;q=0.8")::get, picture);
    }
}
