package courant.account.first;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who owns this installation, read at the first start. */
@ConfigMapping(prefix = "courant.owner")
interface OwnerConfig {

    /** The owner's address. Given: the first start makes this owner and a newsletter. Absent: it makes the sample. */
    Optional<String> email();

    /** The owner's password, at least 10 characters. Absent: the first start prints a one-time link to set it. */
    Optional<String> password();
}
