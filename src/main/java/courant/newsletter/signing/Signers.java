package courant.newsletter.signing;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import courant.mail.dkim.Algorithm;
import courant.mail.dkim.DkimKey;
import courant.mail.dkim.Signer;
import courant.platform.Seal;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Signers ready to sign, kept for as long as their keys stand. */
@ApplicationScoped
public class Signers {
    private static final Duration LOOKED_AT_AGAIN = Duration.ofSeconds(5);
    private static final Duration TOO_OLD = Duration.ofSeconds(15);

    // By the index of (domain, selector). A domain has a handful of keys.
    private static final String KEYS = """
            select selector, rsa_private, ed25519_private from signing_key
            where domain = ? and state <> 'retired' and (selector = ? or state = 'current')
            order by selector = ? desc limit 1
            """;

    private final DataSource database;
    private final Seal seal;
    private final LoadingCache<Wanted, Signed> signers;

    /** @param selector null: whichever is current */
    private record Wanted(String domain, @Nullable String selector) {}

    /** Compared by what it was made from, so that a look at keys that did not change makes nothing anew. */
    private record Signed(Optional<Sealed> from, Optional<Signer> signer) {}

    private record Sealed(String selector, String rsa, String ed25519) {
        static Sealed read(ResultSet row) throws SQLException {
            return new Sealed(
                    row.getString("selector"), row.getString("rsa_private"), row.getString("ed25519_private"));
        }
    }

    public Signers(DataSource database, Seal seal) {
        this.database = database;
        this.seal = seal;
        this.signers = Caffeine.newBuilder()
                .maximumSize(1000)
                .refreshAfterWrite(LOOKED_AT_AGAIN)
                .expireAfterWrite(TOO_OLD)
                .build(new Loader());
    }

    /** The selector of the key that signs for this domain now; empty: its mails go unsigned. */
    public Optional<String> current(String domain) {
        return SigningKey.currentOf(domain).map(it -> it.selector);
    }

    /** As its mails are signed now. */
    public Optional<Signer> signer(String domain) {
        return signers.get(new Wanted(domain, null)).signer();
    }

    /** With the key of this selector; once that is retired, with the domain's current one. */
    public Optional<Signer> signer(String domain, String selector) {
        return signers.get(new Wanted(domain, selector)).signer();
    }

    private final class Loader implements CacheLoader<Wanted, Signed> {
        @Override
        public Signed load(Wanted wanted) {
            return made(wanted, found(wanted));
        }

        @Override
        public Signed reload(Wanted wanted, Signed before) {
            var found = found(wanted);
            return found.equals(before.from()) ? before : made(wanted, found);
        }
    }

    private Optional<Sealed> found(Wanted wanted) {
        return Sql.one(database, KEYS, Sealed::read, wanted.domain(), wanted.selector(), wanted.selector());
    }

    private Signed made(Wanted wanted, Optional<Sealed> found) {
        return new Signed(found, found.map(it -> signer(wanted.domain(), it)));
    }

    private Signer signer(String domain, Sealed it) {
        return new Signer(
                domain,
                List.of(
                        key(Algorithm.RSA, it.selector(), it.rsa()),
                        key(Algorithm.ED25519, it.selector(), it.ed25519())));
    }

    private DkimKey key(Algorithm algorithm, String selector, String sealed) {
        var pkcs8 = Base64.getDecoder().decode(seal.open(SigningKeys.SEAL, sealed));
        return DkimKey.of(algorithm, SigningKey.selector(selector, algorithm), pkcs8);
    }
}
