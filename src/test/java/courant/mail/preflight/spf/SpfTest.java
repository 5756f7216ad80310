package courant.mail.preflight.spf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.mail.preflight.KnownDns;
import courant.mail.preflight.NoAnswer;
import courant.mail.preflight.dns.RecordKind;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpfTest {
    private final KnownDns dns = new KnownDns();

    @ParameterizedTest
    @CsvSource({
        "v=spf1 ip4:198.51.100.0/24 -all, 198.51.100.7, PASS",
        "v=spf1 ip4:198.51.100.0/24 -all, 198.51.101.7, FAIL",
        "v=spf1 ip4:198.51.100.7 ~all, 198.51.100.8, SOFT_FAIL",
        "v=spf1 ip6:2001:db8::/32 -all, 2001:db8::5, PASS",
        "v=spf1 ip6:2001:db8::/32 -all, 198.51.100.7, FAIL",
        "v=spf1 a -all, 192.0.2.1, PASS",
        "v=spf1 a/24 -all, 192.0.2.99, PASS",
        "v=spf1 a:mail.example.org -all, 192.0.2.2, PASS",
        "v=spf1 mx -all, 192.0.2.2, PASS",
        "v=spf1 mx//64 -all, 192.0.2.9, FAIL",
        "v=spf1 include:relay.example.net -all, 203.0.113.9, PASS",
        "v=spf1 include:relay.example.net ?all, 203.0.114.9, NEUTRAL",
        "v=spf1 redirect=relay.example.net, 203.0.113.9, PASS",
        "v=spf1 redirect=relay.example.net, 192.0.2.2, FAIL",
        "v=spf1 -all redirect=nowhere.example.net, 192.0.2.2, FAIL",
        "v=spf1 exists:%{ir}.list.example.net -all, 192.0.2.5, PASS",
        "v=spf1 exists:%{l}.%{d2}.users.example.net -all, 192.0.2.6, PASS",
        "V=SPF1 A -ALL, 192.0.2.1, PASS",
        "v=spf1, 192.0.2.1, NEUTRAL",
        "v=spf1 -ip4:192.0.2.1 +all, 192.0.2.1, FAIL"
    })
    void a_record_says_of_an_address_what_the_rfc_says(String record, String from, Qualifier said) throws Exception {
        dns.txt("example.org", "something else", record)
                .a("example.org", "192.0.2.1")
                .a("mail.example.org", "192.0.2.2")
                .with("example.org", RecordKind.MX, "mail.example.org")
                .txt("relay.example.net", "v=spf1 ip4:203.0.113.0/24 -all")
                .a("5.2.0.192.list.example.net", "127.0.0.2")
                .a("ada.example.org.users.example.net", "127.0.0.2");
        assertThat(read(from).said()).isEqualTo(said);
    }

    @Test
    void where_there_is_no_record_nothing_is_read() {
        dns.txt("example.org", "v=spf10 not one");
        assertThat(read("192.0.2.1").text()).isEmpty();
    }

    @Test
    void every_include_redirect_and_host_costs_a_look_up_also_behind_the_match() {
        dns.txt(
                        "example.org",
                        "v=spf1 ip4:192.0.2.1 a mx include:one.example.net exists:x.example.net redirect=two.example.net")
                .a("example.org", "192.0.2.1")
                .with("example.org", RecordKind.MX, "example.org")
                .txt("one.example.net", "v=spf1 a:example.org include:two.example.net -all")
                .txt("two.example.net", "v=spf1 ip4:192.0.2.0/24 -all");
        var reading = read("192.0.2.1");
        assertThat(reading.said()).isEqualTo(Qualifier.PASS);
        assertThat(reading.lookUps()).isEqualTo(7);
        assertThat(reading.empty()).isEqualTo(1);
    }

    @Test
    void a_tree_of_includes_is_counted_to_its_end() {
        var includes = IntStream.range(0, 11)
                .mapToObj(it -> "include:n" + it + ".example.net")
                .collect(Collectors.joining(" "));
        dns.txt("example.org", "v=spf1 " + includes + " -all");
        IntStream.range(0, 11).forEach(it -> dns.txt("n" + it + ".example.net", "v=spf1 -all"));
        assertThat(read("192.0.2.1").lookUps()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=spf1 include:example.org -all",
                "v=spf1 redirect=example.org",
                "v=spf1 include:missing.example.net -all",
                "v=spf1 ipv4:192.0.2.1 -all",
                "v=spf1 ip4:192.0.2.300 -all",
                "v=spf1 ip4:192.0.2.0/33 -all",
                "v=spf1 a mx al"
            })
    void a_broken_record_is_called_broken(String record) {
        dns.txt("example.org", record).a("example.org", "192.0.2.1");
        assertThatThrownBy(() -> read("192.0.2.1")).isInstanceOf(SpfFault.class);
    }

    @Test
    void a_loop_over_several_domains_is_shown() {
        dns.txt("example.org", "v=spf1 include:a.example.net -all")
                .txt("a.example.net", "v=spf1 include:b.example.net -all")
                .txt("b.example.net", "v=spf1 include:a.example.net -all");
        assertThatThrownBy(() -> read("192.0.2.1"))
                .hasMessageContaining("example.org → a.example.net → b.example.net → a.example.net");
    }

    @Test
    void two_records_are_as_bad_as_none() {
        dns.txt("example.org", "v=spf1 -all", "v=spf1 +all");
        assertThatThrownBy(() -> read("192.0.2.1")).hasMessageContaining("stands 2 times");
    }

    @Test
    void without_an_address_the_look_ups_are_counted_all_the_same() {
        dns.txt("example.org", "v=spf1 include:%{ir}.example.net a -all");
        var reading = Spf.read("example.org", "ada@example.org", "news.example.org", Optional.empty(), dns);
        assertThat(reading.lookUps()).isEqualTo(2);
    }

    @Test
    void a_dns_that_is_silent_is_not_taken_for_an_empty_one() {
        dns.txt("example.org", "v=spf1 include:away.example.net -all").silentAbout("away.example.net");
        assertThatThrownBy(() -> read("192.0.2.1")).isInstanceOf(NoAnswer.class);
    }

    private Spf.Reading read(String from) {
        return Spf.read(
                "example.org", "ada@example.org", "news.example.org", Optional.of(InetAddress.ofLiteral(from)), dns);
    }
}
