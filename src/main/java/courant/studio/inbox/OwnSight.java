package courant.studio.inbox;

import courant.account.Account;
import courant.account.CurrentAccount;
import courant.account.Role;
import courant.account.people.Invitation;
import courant.platform.inbox.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the signed-in account sees of the inbox. Mails to people with an account open that account (a new password, an
 * invitation): only owners see those of others. Readers' mails are for editors; an author sees own tests.
 */
@ApplicationScoped
class OwnSight {
    private final CurrentAccount current;

    OwnSight(CurrentAccount current) {
        this.current = current;
    }

    @Transactional
    Sight get() {
        if (current.is(Role.OWNER)) return Sight.ALL;
        var own = current.get().email;
        return current.is(Role.EDITOR) ? new Sight("", hidden(own)) : new Sight(own, Set.of());
    }

    private static Set<String> hidden(String own) {
        var hidden = new HashSet<>(Account.addressesBut(own));
        Invitation.all().forEach(it -> hidden.add(it.email.toLowerCase(Locale.ROOT)));
        return hidden;
    }
}
