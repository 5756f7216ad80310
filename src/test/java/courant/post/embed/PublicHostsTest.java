package courant.post.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTest {
    private final PublicHosts hosts = new PublicHosts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1",
                "fec0::1"
            })
    void what_is_not_everybodys_is_refused(String address) throws UnknownHostException {
        assertThat(hosts.mayBeAsked(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> hosts.address(address)).isInstanceOf(NotFetched.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    void what_is_public_is_asked(String address) throws UnknownHostException {
        assertThat(hosts.mayBeAsked(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_name_that_leads_in_is_refused() {
        assertThatThrownBy(() -> hosts.address("localhost")).hasMessageContaining("not public");
    }
}
