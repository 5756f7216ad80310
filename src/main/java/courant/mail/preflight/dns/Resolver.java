package courant.mail.preflight.dns;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Whoever knows the DNS. */
public interface Resolver {

    Answer look(String name, RecordKind kind);

    default List<String> texts(String name) {
        return look(name, RecordKind.TXT).values();
    }

    /** A host's addresses, IPv4 first; an address itself is its own. */
    default List<InetAddress> addresses(String host) {
        var literal = Literals.address(host);
        if (literal.isPresent()) return List.of(literal.get());
        return Stream.of(RecordKind.A, RecordKind.AAAA)
                .flatMap(it -> look(host, it).values().stream())
                .flatMap(it -> Literals.address(it).stream())
                .toList();
    }

    /** The names that an address goes by. */
    default List<String> names(InetAddress address) {
        return look(address.getHostAddress(), RecordKind.PTR).values();
    }
}
