package courant.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

/** Opens a connection to a relay, encrypted and logged in as its settings say. */
final class Opening {

    private final Relay relay;
    private final Wire wire;

    private Opening(Relay relay) {
        this.relay = relay;
        this.wire = new Wire(relay);
    }

    static Wire of(Relay relay) throws RelayUnavailable {
        return new Opening(relay).open();
    }

    private Wire open() throws RelayUnavailable {
        try {
            connect();
            checkLogin();
            return wire;
        } catch (MessagingException failed) {
            throw Diagnosis.of(failed, relay, wire);
        }
    }

    private void connect() throws MessagingException {
        var username = relay.login().map(Login::username).orElse(null);
        var password = relay.login().map(Login::password).orElse(null);
        wire.connect(relay.host(), relay.port(), username, password);
    }

    /** Angus goes on without a word where the relay offers no login. */
    private void checkLogin() throws MessagingException {
        if (relay.login().isPresent() && !wire.supportsExtension("AUTH") && !wire.supportsExtension("AUTH=LOGIN")) {
            wire.close();
            throw new AuthenticationFailedException("it offers no login on this connection");
        }
    }
}
