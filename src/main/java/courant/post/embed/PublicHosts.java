package courant.post.embed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Finds a host's address and refuses those that are not everybody's: what is asked for on an author's word must not reach
 * what stands beside this server (loopback, private networks, a cloud's metadata).
 */
class PublicHosts {

    /** @throws NotFetched unless every address of the host is public: a name may not lead both out and in */
    InetAddress address(String host) {
        try {
            var found = InetAddress.getAllByName(host);
            if (!Arrays.stream(found).allMatch(this::mayBeAsked)) {
                throw new NotFetched("This address leads to a network that is not public.");
            }
            return Arrays.stream(found)
                    .filter(Inet4Address.class::isInstance)
                    .findFirst()
                    .orElse(found[0]);
        } catch (UnknownHostException e) {
            throw new NotFetched("There is no site at " + host + ".");
        }
    }

    boolean mayBeAsked(InetAddress it) {
        if (it.isAnyLocalAddress() || it.isLoopbackAddress() || it.isLinkLocalAddress()) return false;
        if (it.isSiteLocalAddress() || it.isMulticastAddress()) return false;
        var bytes = it.getAddress();
        return bytes.length == 4 ? fourIsPublic(bytes) : sixIsPublic(bytes);
    }

    /** RFC 6890: what is reserved beyond that which Java knows. */
    private static boolean fourIsPublic(byte[] a) {
        int one = a[0] & 0xff;
        int two = a[1] & 0xff;
        int three = a[2] & 0xff;
        if (one == 0 || one >= 240) return false;
        if (one == 100 && two >= 64 && two < 128) return false;
        if (one == 192 && two == 0 && (three == 0 || three == 2)) return false;
        if (one == 198 && (two == 18 || two == 19 || (two == 51 && three == 100))) return false;
        return !(one == 203 && two == 0 && three == 113);
    }

    /** Global unicast (2000::/3) without what holds another address within: 2001::/23, 2002::/16; and without examples. */
    private static boolean sixIsPublic(byte[] a) {
        int first = (a[0] & 0xff) << 8 | (a[1] & 0xff);
        int second = (a[2] & 0xff) << 8 | (a[3] & 0xff);
        if ((first & 0xe000) != 0x2000 || first == 0x2002) return false;
        return !(first == 0x2001 && (second < 0x200 || second == 0xdb8));
    }
}
