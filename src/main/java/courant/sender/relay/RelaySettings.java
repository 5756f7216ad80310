package courant.sender.relay;

import courant.account.Audit;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets relays up, changes them and takes them away, in the caller's transaction. Engines take it up within seconds. */
@ApplicationScoped
public class RelaySettings {
    private final Relays relays;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    public RelaySettings(Relays relays, Seal seal, Audit audit, Clock clock) {
        this.relays = relays;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    public KeptRelay known(long id) {
        return KeptRelay.byId(id).orElseThrow(() -> Refused.notFound("There is no relay " + id + "."));
    }

    public KeptRelay add(RelayForm form) {
        var relay = KeptRelay.made(clock.instant());
        form.apply(relay);
        checkName(relay);
        keepPassword(relay, form.password());
        relay.persistAndFlush();
        write("add relay", relay);
        return relay;
    }

    /** Not kept if it throws: the caller ends the transaction. */
    public KeptRelay change(long id, RelayForm form) {
        var relay = known(id);
        var elsewhere = !relay.host.equalsIgnoreCase(String.valueOf(form.host()).strip());
        if (elsewhere && relay.password != null && form.password() == null) {
            throw new BadInput("password", "Type the password again: it is not sent to another host by itself.");
        }
        form.apply(relay);
        checkName(relay);
        keepPassword(relay, form.password());
        write("change relay", relay);
        return relay;
    }

    public void remove(long id) {
        var relay = known(id);
        relay.delete();
        write("remove relay", relay);
    }

    private void keepPassword(KeptRelay relay, @Nullable String password) {
        if (relay.username == null || password != null && password.isEmpty()) relay.password = null;
        else if (password != null) relay.password = seal.close(Relays.SEAL, password);
    }

    private void checkName(KeptRelay relay) {
        var other = KeptRelay.idOf(relay.name).filter(it -> it != relay.id);
        var configured = relays.configuredOne().filter(it -> it.name().equalsIgnoreCase(relay.name));
        if (other.isPresent() || configured.isPresent())
            throw new BadInput("name", "Another relay is called that already.");
    }

    private void write(String action, KeptRelay relay) {
        audit.write(
                action, "relay " + relay.id, Map.of("name", relay.name, "host", relay.host, "enabled", relay.enabled));
    }
}
