package courant.sender.relay;

import courant.mail.smtp.Relay;
import courant.mailing.preflight.RelaysInUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which relays a newsletter's mail would go over: its own that are open, else those for all. */
@ApplicationScoped
class RelaysOfNewsletter implements RelaysInUse {
    private final Relays relays;

    RelaysOfNewsletter(Relays relays) {
        this.relays = relays;
    }

    @Override
    public List<Relay> of(long newsletterId) {
        var all = relays.routes();
        var own = all.stream()
                .filter(it -> it.newsletters().contains(newsletterId))
                .toList();
        return (own.isEmpty()
                        ? all.stream().filter(it -> it.newsletters().isEmpty()).toList()
                        : own)
                .stream().filter(Route::enabled).map(Route::relay).toList();
    }
}
