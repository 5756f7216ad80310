package courant.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the rooms are handed instead of reaching for it: the time and the secret. */
class Sources {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Secret secret(PlatformConfig config) {
        return config.secret().map(Secret::of).orElseGet(() -> Secret.kept(config.dataDir()));
    }
}
