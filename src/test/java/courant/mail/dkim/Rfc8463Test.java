package courant.mail.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.junit.jupiter.api.Test;

/** The example of RFC 8463, appendix A: the same key and message give the same signatures. */
class Rfc8463Test {
    private static final String MESSAGE = """
            From: Joe SixPack <joe@football.example.com>
            To: Suzie Q <suzie@shopping.example.net>
            Subject: Is dinner ready?
            Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
            Message-ID: <20030712040037.46341.5F8J@football.example.com>

            Hi.

            We lost the game.  Are you hungry yet?

            Joe.
            """.replace("\n", "\r\n");

    private static final String ED25519 = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";

    private static final String RSA = """
            MIICXQIBAAKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQi
            Y/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqM
            KrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB
            AoGAH0cxOhFZDgzXWhDhnAJDw5s4roOXN4OhjiXa8W7Y3rhX3FJqmJSPuC8N9vQm
            6SVbaLAE4SG5mLMueHlh4KXffEpuLEiNp9Ss3O4YfLiQpbRqE7Tm5SxKjvvQoZZe
            zHorimOaChRL2it47iuWxzxSiRMv4c+j70GiWdxXnxe4UoECQQDzJB/0U58W7RZy
            6enGVj2kWF732CoWFZWzi1FicudrBFoy63QwcowpoCazKtvZGMNlPWnC7x/6o8Gc
            uSe0ga2xAkEA8C7PipPm1/1fTRQvj1o/dDmZp243044ZNyxjg+/OPN0oWCbXIGxy
            WvmZbXriOWoSALJTjExEgraHEgnXssuk7QJBALl5ICsYMu6hMxO73gnfNayNgPxd
            WFV6Z7ULnKyV7HSVYF0hgYOHjeYe9gaMtiJYoo0zGN+L3AAtNP9huqkWlzECQE1a
            licIeVlo1e+qJ6Mgqr0Q7Aa7falZ448ccbSFYEPD6oFxiOl9Y9se9iYHZKKfIcst
            o7DUw1/hz2Ck4N5JrgUCQQCyKveNvjzkkd8HjYs0SwM0fPjK16//5qDZ2UiDGnOe
            uEzxBDAr518Z8VFbR41in3W4Y3yCDgQlLlcETrS+zYcL
            """;

    private static final String BY_ED25519 = """
            DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=brisbane; t=1528637909; h=from : to :
             subject : date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
             Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
            """.replace("\n", "\r\n");

    private static final String BY_RSA = """
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=test; t=1528637909; h=from : to : subject :
             date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
             DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
             dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
            """.replace("\n", "\r\n");

    @Test
    void both_signatures_come_out_byte_for_byte() throws Exception {
        assertThat(signed(Beginning.NONE)).isEqualTo(BY_ED25519 + BY_RSA + MESSAGE);
    }

    @Test
    void they_do_wherever_the_body_is_known_up_to() throws Exception {
        var body = MESSAGE.substring(MESSAGE.indexOf("\r\n\r\n") + 4);
        for (var known = 1; known <= body.length(); known++) {
            var beginning = Beginning.of(body.substring(0, known).getBytes(US_ASCII));
            assertThat(signed(beginning)).isEqualTo(BY_ED25519 + BY_RSA + MESSAGE);
        }
    }

    private static String signed(Beginning beginning) throws Exception {
        var signer = new Signer("football.example.com", List.of(ed25519(), rsa()));
        var message = MESSAGE.getBytes(US_ASCII);
        var names = Selection.of(List.of("from", "to", "subject", "date", "message-id", "from", "subject", "date"));
        Signer.Layout layout = key -> upToBodyHash(key.algorithm() == Algorithm.RSA ? BY_RSA : BY_ED25519);
        return new String(signer.sign(message, 0, Fields.of(message, 0), names, layout, beginning), US_ASCII);
    }

    @Test
    void its_keys_are_published_as_it_says() throws Exception {
        var pair = KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(HexFormat.of()
                        .parseHex("302a300506032b6570032100"
                                + HexFormat.of()
                                        .formatHex(Base64.getDecoder()
                                                .decode("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")))));
        assertThat(DnsRecord.of(
                        "football.example.com", "brisbane", Algorithm.ED25519, Algorithm.ED25519.published(pair)))
                .isEqualTo(new DnsRecord(
                        "brisbane._domainkey.football.example.com",
                        "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="));
    }

    private static String upToBodyHash(String field) {
        return field.substring(0, field.indexOf("bh=") + 3);
    }

    private static DkimKey ed25519() {
        var seed = HexFormat.of().formatHex(Base64.getDecoder().decode(ED25519));
        return DkimKey.of(
                Algorithm.ED25519, "brisbane", HexFormat.of().parseHex("302e020100300506032b657004220420" + seed));
    }

    private static DkimKey rsa() throws Exception {
        var key = RSAPrivateKey.getInstance(Base64.getMimeDecoder().decode(RSA));
        var spec = new RSAPrivateCrtKeySpec(
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrime1(),
                key.getPrime2(),
                key.getExponent1(),
                key.getExponent2(),
                key.getCoefficient());
        var pkcs8 = KeyFactory.getInstance("RSA").generatePrivate(spec).getEncoded();
        return DkimKey.of(Algorithm.RSA, "test", pkcs8);
    }
}
