package courant.newsletter.signing;

import courant.account.Audit;
import courant.mail.address.Address;
import courant.mail.address.BadAddress;
import courant.mail.dkim.Algorithm;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Makes signing keys and says which of them signs, in the caller's transaction. Nodes take it up within seconds. */
@ApplicationScoped
public class SigningKeys {
    static final String SEAL = "signing key";
    private static final int LIVE = 2;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyMM").withZone(ZoneOffset.UTC);
    private final SecureRandom random = new SecureRandom();
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    public SigningKeys(Seal seal, Audit audit, Clock clock) {
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    public SigningKey known(long id) {
        return SigningKey.byId(id).orElseThrow(() -> Refused.notFound("There is no signing key " + id + "."));
    }

    /** So many new ones that one can sign and another is published for its turn; all of the domain's. Signs nothing yet. */
    public List<SigningKey> make(String typed) {
        var domain = checked(typed);
        for (var live = live(domain); live < LIVE; live++) write("make signing key", added(domain));
        return SigningKey.of(domain);
    }

    private static long live(String domain) {
        return SigningKey.of(domain).stream()
                .filter(it -> it.isCurrent() || it.state == SigningKeyState.READY)
                .count();
    }

    private static String checked(String typed) {
        try {
            return Address.of("postmaster@" + typed.strip()).domain();
        } catch (BadAddress e) {
            throw new BadInput(
                    "domain", "A domain is the part of your sender’s address after the @, such as example.org.");
        }
    }

    private SigningKey added(String domain) {
        var key = SigningKey.made(domain, selector(), clock.instant());
        var rsa = Algorithm.RSA.generate();
        var ed25519 = Algorithm.ED25519.generate();
        key.rsaPublic = Algorithm.RSA.published(rsa.getPublic());
        key.rsaPrivate = sealed(rsa);
        key.ed25519Public = Algorithm.ED25519.published(ed25519.getPublic());
        key.ed25519Private = sealed(ed25519);
        key.persistAndFlush();
        return key;
    }

    /** Another one each time, also where two installations send for one domain. */
    private String selector() {
        var letters = Long.toString(random.nextLong(36L * 36 * 36 * 36), 36);
        return "c" + MONTH.format(clock.instant()) + "-" + "0".repeat(4 - letters.length()) + letters;
    }

    private String sealed(KeyPair pair) {
        return seal.close(
                SEAL, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    }

    /** From now on this one signs what its domain's newsletters write. Another takes its place in line. */
    public SigningKey sign(long id) {
        var key = known(id);
        if (key.isCurrent()) return key;
        var now = clock.instant();
        SigningKey.currentOf(key.domain).ifPresent(it -> it.giveWay(now));
        SigningKey.flush();
        key.sign(now);
        SigningKey.flush();
        write("sign with key", key);
        make(key.domain);
        return key;
    }

    /** Mails of this domain go out unsigned from now on; those of mailings that were frozen before stay signed. */
    public void stop(String domain) {
        SigningKey.currentOf(domain).ifPresent(key -> {
            key.rest(clock.instant());
            write("stop signing", key);
        });
    }

    /** Destroys its private half, for good. */
    public SigningKey retire(long id) {
        var key = known(id);
        key.retire(clock.instant());
        write("retire signing key", key);
        return key;
    }

    private void write(String action, SigningKey key) {
        audit.write(action, "signing key " + key.id, Map.of("domain", key.domain, "selector", key.selector));
    }
}
