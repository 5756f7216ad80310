package courant.mail.preflight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.dkim.DnsRecord;
import courant.mail.preflight.KnownDns;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.preflight.Result;
import courant.mail.preflight.Run;
import courant.mail.preflight.dns.RecordKind;
import courant.mail.preflight.web.Probe;
import courant.mail.preflight.web.PublicAddresses;
import courant.mail.smtp.Relay;
import courant.mail.smtp.Tls;
import courant.smtp.SmtpSink;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines about a newsletter's domain; the names are real ones' neighbours, and no network is asked. */
class SiteFactsTest {
    private static final String RSA = "v=DKIM1; k=rsa; p=MIIBIjANBgkq";
    private final KnownDns dns = new KnownDns()
            .with("seaham.org", RecordKind.MX, "mx.seaham.org")
            .txt("seaham.org", "v=spf1 ip4:8.8.4.0/24 -all")
            .txt("_dmarc.seaham.org", "v=DMARC1; p=quarantine")
            .txt("one._domainkey.seaham.org", RSA)
            .a("news.seaham.org", "8.8.4.5")
            .a("smtp.relay.net", "8.8.4.4")
            .with("8.8.4.4", RecordKind.PTR, "smtp.relay.net");
    private final DnsRecord key = new DnsRecord("one._domainkey.seaham.org", RSA);

    @Test
    void where_all_is_published_every_line_of_the_dns_passes() {
        assertThat(dnsLines(facts("ada@seaham.org", List.of(key))))
                .allSatisfy(it -> assertThat(it.result()).as(it.sentence()).isEqualTo(Result.PASS));
    }

    @Test
    void an_example_fails_at_once_and_asks_nobody() {
        var lines = dnsLines(facts("ada@example.org", List.of()));
        assertThat(lines)
                .extracting(Line::result)
                .contains(Result.FAIL, Result.NOT_CHECKABLE)
                .doesNotContain(Result.PASS);
    }

    @Test
    void a_dns_that_cannot_be_asked_is_no_pass_and_no_fail() {
        dns.silentAbout("seaham.org")
                .silentAbout("_dmarc.seaham.org")
                .silentAbout("one._domainkey.seaham.org")
                .silentAbout("news.seaham.org");
        assertThat(dnsLines(facts("ada@seaham.org", List.of(key))))
                .extracting(Line::result)
                .containsOnly(Result.NOT_CHECKABLE);
    }

    @Test
    void a_sender_without_spf_and_dmarc_fails_and_is_told_what_to_publish() {
        dns.a("bare.net", "8.8.4.9");
        var facts = facts("ada@bare.net", List.of());
        assertThat(line(facts, Matter.SPF).result()).isEqualTo(Result.FAIL);
        assertThat(line(facts, Matter.SPF).advice()).contains("v=spf1");
        assertThat(line(facts, Matter.DMARC).result()).isEqualTo(Result.FAIL);
        assertThat(line(facts, Matter.DMARC).advice()).contains("_dmarc.bare.net");
        assertThat(line(facts, Matter.DKIM).result()).isEqualTo(Result.WARN);
        assertThat(line(facts, Matter.SENDER).result()).isEqualTo(Result.WARN);
    }

    @Test
    void a_record_that_lets_anybody_send_and_one_that_forgets_the_relay_warn() {
        dns.txt("open.net", "v=spf1 +all")
                .txt("other.net", "v=spf1 ip4:9.9.9.9 -all")
                .txt("broken.net", "v=spf1 include:broken.net");
        assertThat(line(facts("a@open.net", List.of()), Matter.SPF).sentence()).contains("anybody");
        assertThat(line(facts("a@other.net", List.of()), Matter.SPF).sentence()).contains("8.8.4.4");
        assertThat(line(facts("a@broken.net", List.of()), Matter.SPF).sentence())
                .contains("goes round in circles");
    }

    @Test
    void a_key_that_is_missing_revoked_another_or_only_for_a_test_is_told_apart() {
        assertThat(dkim("gone")).contains("has no record");
        dns.txt("revoked._domainkey.seaham.org", "v=DKIM1; p=").txt("other._domainkey.seaham.org", "v=DKIM1; p=AAAA");
        assertThat(dkim("revoked")).contains("is revoked");
        assertThat(dkim("other")).contains("is not the key");
        dns.txt("trial._domainkey.seaham.org", "v=DKIM1; t=y; k=rsa; p=MIIBIjANB gkq");
        assertThat(dkim("trial")).contains("t=y");
    }

    @Test
    void a_policy_of_the_parent_holds_for_its_children_and_alignment_is_by_organisation() {
        dns.txt("letters.seaham.org", "v=spf1 ip4:8.8.4.4 -all");
        var facts = facts("ada@letters.seaham.org", List.of(key));
        assertThat(line(facts, Matter.DMARC).result()).isEqualTo(Result.PASS);
        dns.txt("_dmarc.strict.net", "v=DMARC1; p=reject; aspf=s; adkim=s");
        var strict = new SiteFacts(
                URI.create("https://news.seaham.org/"),
                URI.create("https://news.seaham.org/x"),
                "a@strict.net",
                "bounce.strict.net",
                List.of(relay()),
                List.of(key));
        assertThat(line(strict, Matter.DMARC).sentence()).contains("Neither").contains("d=seaham.org");
    }

    @Test
    void a_name_that_is_nobodys_fails_and_one_that_leads_nowhere_back_warns() {
        var local = new SiteFacts(
                URI.create("http://localhost:8080/"),
                URI.create("http://localhost:8080/x"),
                "a@seaham.org",
                "seaham.org",
                List.of(relay().withHelo("localhost")),
                List.of(key));
        assertThat(line(local, Matter.HELO).result()).isEqualTo(Result.FAIL);
        assertThat(line(local, Matter.BASE_URL).result()).isEqualTo(Result.FAIL);
        assertThat(line(local, Matter.ONE_CLICK).result()).isEqualTo(Result.FAIL);
        dns.a("nameless.relay.net", "8.8.4.77");
        var nameless = new SiteFacts(
                URI.create("https://news.seaham.org/"),
                URI.create("https://news.seaham.org/x"),
                "a@seaham.org",
                "seaham.org",
                List.of(new Relay("r", "nameless.relay.net", 587, Tls.REQUIRED).withHelo("news.seaham.org")),
                List.of(key));
        assertThat(line(nameless, Matter.HELO).sentence()).contains("8.8.4.77 has no name");
    }

    @Test
    void a_relay_on_this_machine_sends_from_this_machines_own_address() {
        var own = new SiteFacts(
                URI.create("https://news.seaham.org/"),
                URI.create("https://news.seaham.org/x"),
                "a@seaham.org",
                "seaham.org",
                List.of(new Relay("local", "127.0.0.1", 25, Tls.NONE).withHelo("news.seaham.org")),
                List.of(key));
        assertThat(line(own, Matter.SPF).sentence()).contains("Lets 8.8.4.5 send");
        assertThat(line(own, Matter.HELO).result()).isEqualTo(Result.FAIL);
        assertThat(line(own, Matter.RELAY).result()).isEqualTo(Result.PASS);
    }

    @Test
    void a_relay_that_offers_no_encryption_fails() throws Exception {
        try (var smtp = SmtpSink.start(Duration.ZERO)) {
            var line = new RelayCheck(new Relay("plain", "127.0.0.1", smtp.port(), Tls.OPPORTUNISTIC)).look();
            assertThat(line.result()).isEqualTo(Result.FAIL);
            assertThat(line.sentence()).contains("STARTTLS");
        }
    }

    @Test
    void a_relay_that_is_away_warns() {
        var nobodyListens = 1;
        var line = new RelayCheck(new Relay("away", "127.0.0.1", nobodyListens, Tls.REQUIRED)).look();
        assertThat(line.result()).isEqualTo(Result.WARN);
    }

    private List<Line> dnsLines(SiteFacts facts) {
        var dnsMatters = List.of(Matter.SENDER, Matter.SPF, Matter.DKIM, Matter.DMARC, Matter.HELO);
        return lines(facts).stream()
                .filter(it -> dnsMatters.contains(it.check()))
                .toList();
    }

    private Line line(SiteFacts facts, Matter matter) {
        return lines(facts).stream()
                .filter(it -> it.check() == matter)
                .findFirst()
                .orElseThrow();
    }

    /** The relay's own line and the web's are looked at apart. */
    private List<Line> lines(SiteFacts facts) {
        var probe = new Probe(dns, facts.base(), PublicAddresses::contain);
        var checks = facts.checks(dns, probe).stream()
                .filter(it -> !(it instanceof OneClickCheck)
                        || !facts.base().getScheme().equals("https"))
                .filter(it -> !(it instanceof RelayCheck relay)
                        || relay.relay().host().equals("127.0.0.1"))
                .toList();
        return Run.start(checks, Duration.ofSeconds(10)).all();
    }

    private String dkim(String selector) {
        return new DkimCheck(new DnsRecord(selector + "._domainkey.seaham.org", RSA), dns)
                .look()
                .sentence();
    }

    private static Relay relay() {
        return new Relay("relay", "smtp.relay.net", 587, Tls.REQUIRED).withHelo("news.seaham.org");
    }

    private static SiteFacts facts(String from, List<DnsRecord> keys) {
        return new SiteFacts(
                URI.create("https://news.seaham.org/"),
                URI.create("https://news.seaham.org/unsubscribe/check"),
                from,
                from.substring(from.indexOf('@') + 1),
                List.of(relay()),
                keys);
    }
}
