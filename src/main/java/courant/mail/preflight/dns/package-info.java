/** What the DNS says, asked in bounded time; tests stand in for it. */
@NullMarked
package courant.mail.preflight.dns;

import org.jspecify.annotations.NullMarked;
