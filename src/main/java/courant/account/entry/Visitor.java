package courant.account.entry;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/**
 * Where a request comes from.
 *
 * @param address the IP address; of IPv6 the network (the first 64 bits), which is what one customer is given
 * @param program what the browser says it is
 */
public record Visitor(String address, String program) {

    public static Visitor of(RoutingContext context) {
        var address = context.request().remoteAddress();
        return new Visitor(
                address == null ? "" : network(Objects.requireNonNullElse(address.hostAddress(), "")),
                Objects.requireNonNullElse(context.request().getHeader("User-Agent"), ""));
    }

    /** Of IPv6 the first 64 bits. */
    public static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
