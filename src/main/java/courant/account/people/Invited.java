package courant.account.people;

import courant.account.Role;
import java.net.URI;

/**
 * Somebody is asked to come. Fired in the transaction that keeps the invitation; whoever can send mail tells them.
 *
 * @param by the name of who invites
 */
public record Invited(String email, Role role, String by, URI link, int days) {}
