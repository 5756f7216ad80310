package courant.mail.preflight.domain;

import courant.mail.dkim.DnsRecord;
import courant.mail.preflight.Check;
import courant.mail.preflight.Matter;
import courant.mail.preflight.dns.Literals;
import courant.mail.preflight.dns.Resolver;
import courant.mail.preflight.web.Probe;
import courant.mail.smtp.Relay;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a newsletter is sent with.
 *
 * @param base this site's address
 * @param oneClick an address at which a POST is answered as an unsubscribe link answers it, and nothing happens
 * @param from the sender's address as readers see it
 * @param returnPath the domain of the envelope sender
 * @param relays those its mail goes over
 * @param keys what must be published of those its mail is signed with
 */
public record SiteFacts(
        URI base, URI oneClick, String from, String returnPath, List<Relay> relays, List<DnsRecord> keys) {
    private static final String KEYS = "._domainkey.";
    private static final List<Matter> MATTERS = List.of(
            Matter.BASE_URL,
            Matter.ONE_CLICK,
            Matter.SENDER,
            Matter.SPF,
            Matter.DKIM,
            Matter.DMARC,
            Matter.HELO,
            Matter.RELAY);

    /** Where no mail leaves this machine. */
    public static List<Check> notNeeded(String why) {
        return MATTERS.stream().map(it -> Check.told(it.notNeeded(why))).toList();
    }

    public List<Check> checks(Resolver dns, Probe probe) {
        var checks = new ArrayList<Check>();
        checks.add(new BaseUrlCheck(base));
        checks.add(new OneClickCheck(base, oneClick, probe));
        checks.add(new SenderCheck(domain(), dns));
        checks.addAll(ReservedNames.contain(domain()) ? untold() : asked(dns));
        relays.forEach(it -> checks.add(new RelayCheck(it)));
        return List.copyOf(checks);
    }

    private Stream<Check> keyChecks(Resolver dns) {
        return keys.isEmpty()
                ? Stream.of(Check.told(Matter.DKIM.warn(
                        "Mails of " + domain() + " are not signed here.",
                        "Let your relay sign them with a key of " + domain()
                                + ", or make one under Settings → Sending.")))
                : keys.stream().map(it -> new DkimCheck(it, dns));
    }

    private List<Check> asked(Resolver dns) {
        return Stream.concat(
                        Stream.of(
                                new SpfCheck(returnPath, from, helo(), relays, dns),
                                new DmarcCheck(domain(), returnPath, signers(), dns),
                                new HeloCheck(helo(), relays, dns)),
                        keyChecks(dns))
                .toList();
    }

    /** The {@code d=} of the signatures. */
    private List<String> signers() {
        return keys.stream()
                .map(it -> it.name().substring(it.name().indexOf(KEYS) + KEYS.length()))
                .distinct()
                .toList();
    }

    private List<Check> untold() {
        var why = "Nothing can be published for " + domain() + ".";
        return Stream.of(Matter.SPF, Matter.DKIM, Matter.DMARC, Matter.HELO)
                .map(it -> Check.told(it.notCheckable(why)))
                .toList();
    }

    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private String helo() {
        return relays.stream().findFirst().map(Relay::helo).orElse(String.valueOf(base.getHost()));
    }

    /** Whether the name or address is this machine or its own network. */
    static boolean isInside(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        Optional<InetAddress> address = Literals.address(name);
        return address.isPresent()
                ? address.get().isLoopbackAddress()
                        || !courant.mail.preflight.web.PublicAddresses.contain(address.get())
                : name.equals("localhost") || name.endsWith(".localhost") || !name.contains(".");
    }
}
