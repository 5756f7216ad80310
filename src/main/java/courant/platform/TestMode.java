package courant.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether mail goes to the built-in inbox and nowhere else, because no relay is configured. Templates: {@code inject:testMode.on}. */
@ApplicationScoped
@Named("testMode")
public class TestMode {
    private final boolean on;

    public TestMode(@ConfigProperty(name = "courant.smtp.host") Optional<String> host) {
        on = host.filter(it -> !it.isBlank()).isEmpty();
    }

    public boolean on() {
        return on;
    }
}
