package courant.account.password;

import java.net.URI;

/** Somebody who has an account asked for a new password. Whoever can send mail sends the link there. */
public record ResetAsked(String email, URI link, int minutes) {}
