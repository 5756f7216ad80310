package courant.account.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/\t/elsewhere.example",
                "/studio\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/studio?q={",
                "studio"
            })
    void nobody_is_led_to_another_site(String asked) {
        assertThat(NextPage.of(asked).path()).isEqualTo("/studio");
    }

    @Test
    void a_page_of_this_site_is_kept_with_its_query() {
        assertThat(NextPage.of("/studio/posts?q=caf%C3%A9&page=2").path())
                .isEqualTo("/studio/posts?q=caf%C3%A9&page=2");
    }

    @Test
    void a_network_of_ipv6_counts_as_one_visitor() {
        assertThat(Visitor.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
        assertThat(Visitor.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Visitor.network("::1")).isEqualTo("::1");
    }
}
