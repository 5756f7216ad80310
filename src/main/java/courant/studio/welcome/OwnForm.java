package courant.studio.welcome;

import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What an author says of the own newsletter at its beginning. */
public record OwnForm(
        @RestForm("newsletter") @Nullable String typedNewsletter,
        @RestForm("name") @Nullable String typedName,
        @RestForm("email") @Nullable String typedEmail,
        @RestForm("password") @Nullable String typedPassword,
        @RestForm("zone") @Nullable String typedZone) {
    static final OwnForm NOTHING = new OwnForm(null, null, null, null, null);

    public String newsletter() {
        return or(typedNewsletter);
    }

    public String name() {
        return or(typedName);
    }

    public String email() {
        return or(typedEmail);
    }

    String password() {
        return or(typedPassword);
    }

    public String zone() {
        return typedZone == null ? "UTC" : typedZone;
    }

    private static String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
