package courant.mailing.preflight;

import courant.mail.preflight.dns.Horizon;
import courant.mail.preflight.dns.PublicDns;
import courant.mail.preflight.dns.Remembered;
import courant.mail.preflight.dns.Resolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The DNS that is asked; tests stand in for it. */
class Outside {

    @Produces
    @ApplicationScoped
    Resolver dns() {
        return new Remembered(new Horizon(new PublicDns()));
    }
}
