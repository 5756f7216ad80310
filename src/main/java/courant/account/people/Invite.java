package courant.account.people;

import courant.account.Account;
import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.account.PasswordHash;
import courant.account.Role;
import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.Site;
import courant.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Asks people to come: by a link in a mail that works once, for a while, and until it is taken back or sent anew. */
@ApplicationScoped
public class Invite {
    private static final String PURPOSE = "invitation";

    private final Rates mails = Rates.of(30, Duration.ofHours(1));
    private final CurrentAccount current;
    private final Event<Invited> invited;
    private final Tokens tokens;
    private final Site site;
    private final Audit audit;
    private final Clock clock;

    public Invite(CurrentAccount current, Event<Invited> invited, Tokens tokens, Site site, Audit audit, Clock clock) {
        this.current = current;
        this.invited = invited;
        this.tokens = tokens;
        this.site = site;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws BadInput about {@code email}
     * @throws Refused after very many
     */
    @Transactional
    public Invitation send(String email, Role role) {
        var invitation = Invitation.to(email, role, current.id().orElse(null), clock.instant());
        Invitation.flush();
        audit.write("invite", invitation.email, Map.of("role", role.word()));
        mail(invitation);
        return invitation;
    }

    /** The same once more, with a new link; the old one opens nothing any more. */
    @Transactional
    public void again(long id) {
        var invitation = found(id);
        invitation.renew(clock.instant());
        audit.write("invite again", invitation.email, Map.of());
        mail(invitation);
    }

    @Transactional
    public void withdraw(long id) {
        var invitation = found(id);
        audit.write("withdraw invitation", invitation.email, Map.of());
        invitation.delete();
    }

    /** What a link asks of whom. */
    @Transactional
    public Invitation read(String token) {
        return tokens.readUnexpired(PURPOSE, token)
                .filter(it -> it.length == 2)
                .flatMap(it -> Invitation.byId(it[0]).filter(found -> found.turn == it[1]))
                .filter(it -> !it.isOver(clock.instant()))
                .orElseThrow(
                        () -> Refused.notFound(
                                "This invitation has been used, has run out, or was taken back. Ask whoever sent it for a new one."));
    }

    /** Opens the account. The link is used up with it. */
    @Transactional
    public Account accept(String token, String name, PasswordHash password) {
        var invitation = read(token);
        if (Invitation.delete("id = ?1 and turn = ?2", invitation.id, invitation.turn) != 1) throw used();
        var account = Account.open(invitation.email, name, invitation.role, clock.instant());
        account.changePassword(password);
        Account.flush();
        audit.write(account.id, "accept invitation", "account " + account.id, Map.of("role", account.role.word()));
        return account;
    }

    private void mail(Invitation it) {
        var account = current.get();
        if (!mails.take(String.valueOf(account.id))) {
            throw Refused.tooMany("Very many invitations in an hour. Wait a while, then send the next.");
        }
        var link = site.at("/invitation/" + tokens.signUntil(it.expiresAt, PURPOSE, it.id, it.turn));
        invited.fire(new Invited(it.email, it.role, account.name, link, (int) Invitation.LASTS.toDays()));
    }

    private static Invitation found(long id) {
        return Invitation.byId(id).orElseThrow(Invite::used);
    }

    private static Refused used() {
        return Refused.notFound("This invitation is not open any more: it was accepted or taken back.");
    }
}
