package courant.studio.write;

import courant.account.CurrentAccount;
import courant.account.Role;
import courant.platform.Refused;
import courant.subscriber.Subscriber;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Optional;

/** Finds whom a preview is for. Who subscribes is for editors to know. */
@RequestScoped
public class Readers {
    public static final String MADE_UP = "made-up";
    public static final String NAMELESS = "nameless";
    private final CurrentAccount current;

    public Readers(CurrentAccount current) {
        this.current = current;
    }

    public boolean mayChoose() {
        return current.is(Role.EDITOR);
    }

    /** @param key see {@link Reader} */
    public Reader of(String key) {
        return switch (key) {
            case "" -> new Reader("", current.get().email, Optional.of(current.get().name), Map.of());
            case MADE_UP -> new Reader(MADE_UP, "robin.example@example.org", Optional.of("Robin Example"), Map.of());
            case NAMELESS -> new Reader(NAMELESS, "somebody@example.org", Optional.empty(), Map.of());
            default -> subscriber(key);
        };
    }

    private Reader subscriber(String key) {
        if (!mayChoose()) throw Refused.forbidden("Only editors see who subscribes.");
        if (!key.matches("\\d{1,18}")) throw Refused.notFound("There is no such reader.");
        return Subscriber.byId(Long.parseLong(key))
                .map(it -> new Reader(key, it.email, Optional.ofNullable(it.name), it.spoken()))
                .orElseThrow(() -> Refused.notFound("This subscriber is not there any more."));
    }
}
