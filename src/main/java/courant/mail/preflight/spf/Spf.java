package courant.mail.preflight.spf;

import courant.mail.preflight.dns.Resolver;
import courant.mail.preflight.web.PublicAddresses.Block;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A domain's record read as a receiver reads it, and further: a receiver stops at the first match, this goes on to the end,
 * so that it counts the look-ups of the mail that matches last.
 */
public final class Spf {
    /** RFC 7208, section 4.6.4. */
    public static final int MOST_LOOK_UPS = 10;

    public static final int MOST_VOID = 2;
    private static final int NO_FURTHER = 40;
    private static final int MOST_HOSTS = 10;

    private final Resolver dns;
    private final Optional<Macros> macros;
    private final Optional<InetAddress> from;
    private int lookUps;
    private int empty;

    private Spf(Resolver dns, String sender, String helo, Optional<InetAddress> from) {
        this.dns = dns;
        this.from = from;
        this.macros = from.map(it -> new Macros(sender, helo, it));
    }

    /**
     * What a record comes to.
     *
     * @param text the record itself; empty where there is none
     * @param said about the address that was asked for; neutral where none was
     * @param empty look-ups that found nothing
     */
    public record Reading(Optional<String> text, Qualifier said, int lookUps, int empty) {}

    /**
     * @param from the address that connects to receivers, where it is known
     * @throws SpfFault where receivers would call the record broken
     */
    public static Reading read(String domain, String sender, String helo, Optional<InetAddress> from, Resolver dns) {
        var spf = new Spf(dns, sender, helo, from);
        var record = spf.record(domain);
        if (record.isEmpty()) return new Reading(Optional.empty(), Qualifier.NEUTRAL, 0, 0);
        var said = spf.evaluate(domain, record.get(), List.of());
        return new Reading(record.map(SpfRecord::text), said, spf.lookUps, spf.empty);
    }

    private Optional<SpfRecord> record(String domain) {
        var records = dns.texts(domain).stream().filter(SpfRecord::isOne).toList();
        if (records.size() > 1)
            throw new SpfFault("stands " + records.size() + " times at " + domain + "; one is allowed");
        return records.stream().findFirst().map(SpfRecord::read);
    }

    private Qualifier evaluate(String domain, SpfRecord record, List<String> above) {
        var path = new ArrayList<>(above);
        path.add(domain.toLowerCase(Locale.ROOT));
        Optional<Qualifier> said = Optional.empty();
        for (var mechanism : record.mechanisms()) {
            if (mechanism.asks()) count();
            if (matches(mechanism, domain, path) && said.isEmpty()) said = Optional.of(mechanism.qualifier());
            if (mechanism.name().equals("all")) break;
        }
        if (record.hasAll() || record.redirect().isEmpty()) return said.orElse(Qualifier.NEUTRAL);
        count();
        var led = onward(expanded(record.redirect().get(), domain), path);
        return said.orElse(led);
    }

    private boolean matches(Mechanism it, String domain, List<String> path) {
        var target = it.value().isEmpty() ? domain : expanded(it.value(), domain);
        return switch (it.name()) {
            case "all" -> true;
            case "ip4", "ip6" -> from.filter(block(it)::holds).isPresent();
            case "include" -> onward(target, path) == Qualifier.PASS;
            case "a" -> isAmong(hosts(target), it);
            case "mx" -> isAmong(exchangers(target), it);
            case "exists" ->
                !Macros.in(target)
                        && !found(dns.look(target, courant.mail.preflight.dns.RecordKind.A)
                                        .values())
                                .isEmpty();
            default -> false; // ptr: receivers are told not to trust it (section 5.5)
        };
    }

    private static Block block(Mechanism it) {
        try {
            return Block.of(it.value(), it.name().equals("ip4") ? it.bits4() : it.bits6());
        } catch (IllegalArgumentException _) {
            throw new SpfFault("has “" + it.name() + ":" + it.value() + "”, which is no address");
        }
    }

    /** The other domain's word; that it has none is a fault of the record that names it (section 5.2). */
    private Qualifier onward(String domain, List<String> path) {
        if (Macros.in(domain)) return Qualifier.NEUTRAL; // made of an address that is not known here
        if (path.contains(domain.toLowerCase(Locale.ROOT))) {
            throw new SpfFault("goes round in circles: " + String.join(" → ", path) + " → " + domain);
        }
        var record = record(domain).orElseThrow(() -> new SpfFault("includes " + domain + ", which has no SPF record"));
        return evaluate(domain, record, path);
    }

    private List<InetAddress> exchangers(String domain) {
        var names =
                found(dns.look(domain, courant.mail.preflight.dns.RecordKind.MX).values());
        if (names.size() > MOST_HOSTS)
            throw new SpfFault("asks for the MX of " + domain + ", which are more than " + MOST_HOSTS);
        return names.stream().flatMap(it -> dns.addresses(it).stream()).toList();
    }

    private List<InetAddress> hosts(String host) {
        return Macros.in(host) ? List.of() : found(dns.addresses(host));
    }

    private boolean isAmong(List<InetAddress> hosts, Mechanism it) {
        return from.filter(mine -> hosts.stream()
                        .anyMatch(host ->
                                new Block(host, host instanceof Inet4Address ? it.bits4() : it.bits6()).holds(mine)))
                .isPresent();
    }

    private <T> List<T> found(List<T> values) {
        if (values.isEmpty()) empty++;
        return values;
    }

    private void count() {
        if (++lookUps > NO_FURTHER)
            throw new SpfFault("asks for more than " + NO_FURTHER + " look-ups; " + MOST_LOOK_UPS + " are allowed");
    }

    /** As it is typed where nobody knows the address that it is made of. */
    private String expanded(String name, String domain) {
        return macros.map(it -> it.expand(name, domain)).orElse(name);
    }
}
