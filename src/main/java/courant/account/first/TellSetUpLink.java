package courant.account.first;

import courant.account.Account;
import courant.account.entry.SetUpLink;
import courant.platform.Started;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/**
 * Says on the console, at every start until it is used, where the owner chooses a password. Not by the log: logs are
 * collected and kept, and this line opens the house.
 */
@ApplicationScoped
class TellSetUpLink {
    private final OwnerConfig owner;
    private final SetUpLink link;

    TellSetUpLink(OwnerConfig owner, SetUpLink link) {
        this.owner = owner;
        this.link = link;
    }

    @Transactional
    void tell(@Observes Started event) {
        owner.email().flatMap(Account::byEmail).filter(it -> !it.hasPassword()).ifPresent(this::tell);
    }

    private void tell(Account account) {
        System.out.println("Choose the password of " + account.email + " here (works once, for "
                + SetUpLink.LASTS.toDays() + " days):\n  " + link.of(account));
    }
}
