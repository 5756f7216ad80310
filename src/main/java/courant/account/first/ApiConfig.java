package courant.account.first;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The way in for programs. */
@ConfigMapping(prefix = "courant.api")
interface ApiConfig {

    /** An API token for the owner, made at the first start, at least 16 characters. */
    Optional<String> token();
}
