package courant.studio.welcome;

import courant.account.Account;
import courant.platform.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who owns the sample. The password is made from the installation's secret, so that every start can say it again. */
@ApplicationScoped
class SampleOwner {
    static final String EMAIL = "owner@example.org";
    static final String NAME = "Ada Winter";
    private final Secret secret;

    SampleOwner(Secret secret) {
        this.secret = secret;
    }

    String password() {
        var letters = secret.derive("sample owner");
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8, 12);
    }

    /** Needs a transaction. Empty once the sample's owner has become somebody. */
    Optional<Account> account() {
        return Account.byEmail(EMAIL);
    }
}
