package courant.mail.preflight.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses anybody on the internet could visit. Whatever an author types, this program opens no door that stands
 * open to its own machine or network alone (IANA's special-purpose registries, RFC 6890).
 */
public final class PublicAddresses {
    private static final List<Block> PRIVATE = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    /** Of IPv6 only the global unicast space, less tunnels, which hold an IPv4 address, and examples. */
    private static final Block GLOBAL = Block.of("2000::", 3);

    private static final List<Block> INSIDE =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddresses() {}

    public static boolean contain(InetAddress address) {
        return address instanceof Inet4Address
                ? PRIVATE.stream().noneMatch(it -> it.holds(address))
                : GLOBAL.holds(address) && INSIDE.stream().noneMatch(it -> it.holds(address));
    }

    /** Addresses that begin with the same bits. */
    public record Block(InetAddress first, int bits) {

        public static Block of(String first, int bits) {
            return new Block(InetAddress.ofLiteral(first), bits);
        }

        public boolean holds(InetAddress address) {
            var mine = first.getAddress();
            var other = address.getAddress();
            if (mine.length != other.length) return false;
            var whole = bits / 8;
            if (!Arrays.equals(mine, 0, whole, other, 0, whole)) return false;
            var rest = 8 - bits % 8;
            return rest == 8 || (mine[whole] & 0xFF) >> rest == (other[whole] & 0xFF) >> rest;
        }
    }
}
