package courant.studio.draft;

import courant.account.CurrentAccount;
import courant.post.presence.Presence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Who else is in a post, for its editor's page; templates call it {@code inject:company}. */
@Named("company")
@RequestScoped
public class Company {
    private final Presence presence;
    private final CurrentAccount current;

    public Company(Presence presence, CurrentAccount current) {
        this.presence = presence;
        this.current = current;
    }

    public List<String> names(long post) {
        return presence.others(post, current.get().id, "").stream()
                .map(Presence.Other::name)
                .toList();
    }
}
