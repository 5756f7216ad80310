package courant.studio.settings;

import courant.account.ApiToken;
import courant.account.Role;
import courant.platform.BadInput;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * What the form for a new token sends.
 *
 * @param role a role's word; empty for whatever the account may
 * @param days how long it opens; empty for ever
 */
public record TokenForm(
        @RestForm @Nullable String name,
        @RestForm @Nullable String role,
        @RestForm @Nullable String days) {
    static final TokenForm EMPTY = new TokenForm("", "", "");

    public String typedName() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    public String typedRole() {
        return Objects.requireNonNullElse(role, "");
    }

    public String typedDays() {
        return Objects.requireNonNullElse(days, "");
    }

    ApiToken.Scope scope() {
        return new ApiToken.Scope(
                typedRole().isEmpty() ? Optional.empty() : Optional.of(chosenRole()),
                typedDays().isEmpty() ? Optional.empty() : Optional.of(chosenTime()));
    }

    Map<String, ?> detail() {
        return typedRole().isEmpty() ? Map.of() : Map.of("role", typedRole());
    }

    private Role chosenRole() {
        return Arrays.stream(Role.values())
                .filter(it -> it.word().equals(typedRole()))
                .findFirst()
                .orElseThrow(() -> new BadInput("role", "Choose one of the roles."));
    }

    private Duration chosenTime() {
        if (!typedDays().matches("[1-9]\\d{0,3}")) throw new BadInput("days", "Choose how long it opens.");
        return Duration.ofDays(Integer.parseInt(typedDays()));
    }
}
