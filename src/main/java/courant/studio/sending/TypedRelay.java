package courant.studio.sending;

import courant.platform.BadInput;
import courant.sender.relay.KeptRelay;
import courant.sender.relay.RelayForm;
import courant.sender.relay.RelayView;
import courant.sender.relay.WarmUp;
import courant.sender.relay.WarmUpForm;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the form of a relay sends, as it was typed. */
public record TypedRelay(
        @RestForm @Nullable String name,
        @RestForm @Nullable String host,
        @RestForm @Nullable String port,
        @RestForm @Nullable String tls,
        @RestForm @Nullable String username,
        @RestForm @Nullable String password,
        @RestForm @Nullable String connections,
        @RestForm @Nullable String window,
        @RestForm @Nullable String perSecond,
        @RestForm @Nullable String perMinute,
        @RestForm @Nullable String perHour,
        @RestForm @Nullable String perDay,
        @RestForm @Nullable String priority,
        @RestForm @Nullable List<String> newsletters,
        @RestForm @Nullable String warmUpFrom,
        @RestForm @Nullable String warmUpFirst,
        @RestForm @Nullable String warmUpGrowth,
        @RestForm @Nullable String warmUpUntil,
        @RestForm @Nullable String enabled) {

    static final TypedRelay NEW = new TypedRelay(
            "", "", "587", "required", "", "", "10", "1", "", "", "", "", "10", List.of(), "", "", "", "", "yes");

    static TypedRelay of(KeptRelay it) {
        var plan = it.warmUp();
        return new TypedRelay(
                it.name,
                it.host,
                text(it.port),
                it.tls,
                Objects.requireNonNullElse(it.username, ""),
                "",
                text(it.connections),
                text(it.inFlight),
                text(it.perSecond),
                text(it.perMinute),
                text(it.perHour),
                text(it.perDay),
                text(it.priority),
                RelayView.slugs(it),
                text(plan.map(WarmUp::from).orElse(null)),
                text(plan.map(WarmUp::first).orElse(null)),
                text(plan.map(WarmUp::growth).orElse(null)),
                text(plan.map(WarmUp::until).orElse(null)),
                it.enabled ? "yes" : "");
    }

    /** What is typed into the field of this name. */
    public String in(String field) {
        return Objects.requireNonNullElse(
                switch (field) {
                    case "name" -> name;
                    case "host" -> host;
                    case "port" -> port;
                    case "tls" -> tls;
                    case "username" -> username;
                    case "connections" -> connections;
                    case "window" -> window;
                    case "perSecond" -> perSecond;
                    case "perMinute" -> perMinute;
                    case "perHour" -> perHour;
                    case "perDay" -> perDay;
                    case "priority" -> priority;
                    case "warmUpFrom" -> warmUpFrom;
                    case "warmUpFirst" -> warmUpFirst;
                    case "warmUpGrowth" -> warmUpGrowth;
                    case "warmUpUntil" -> warmUpUntil;
                    default -> throw new IllegalArgumentException(field);
                },
                "");
    }

    public boolean isFor(String slug) {
        return newsletters != null && newsletters.contains(slug);
    }

    public boolean isEnabled() {
        return enabled != null && !enabled.isEmpty();
    }

    /** A password field that was left empty keeps what is there. */
    RelayForm form() {
        return new RelayForm(
                name,
                host,
                number("port", port),
                tls,
                username,
                password == null || password.isEmpty() ? null : password,
                number("connections", connections),
                number("window", window),
                number("perSecond", perSecond),
                number("perMinute", perMinute),
                number("perHour", perHour),
                number("perDay", perDay),
                number("priority", priority),
                newsletters,
                warmUp().orElse(null),
                isEnabled());
    }

    private Optional<WarmUpForm> warmUp() {
        if (List.of(in("warmUpFrom"), in("warmUpFirst"), in("warmUpGrowth"), in("warmUpUntil")).stream()
                .allMatch(String::isBlank)) return Optional.empty();
        return Optional.of(new WarmUpForm(
                warmUpFrom,
                number("warmUpFirst", warmUpFirst),
                parsed("warmUpGrowth", warmUpGrowth, it -> Double.valueOf(it.replace(',', '.'))),
                warmUpUntil));
    }

    private static @Nullable Integer number(String field, @Nullable String typed) {
        return parsed(field, typed, Integer::valueOf);
    }

    private static <T extends @Nullable Object> @Nullable T parsed(
            String field, @Nullable String typed, Function<String, T> read) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return read.apply(typed.strip());
        } catch (NumberFormatException e) {
            throw new BadInput(field, "This is a number, in figures.");
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().replaceFirst("\\.0$", "");
    }
}
