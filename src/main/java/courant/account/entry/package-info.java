/** The way in: session cookie and API token, the sign-in pages, the set-up link. */
@NullMarked
package courant.account.entry;

import org.jspecify.annotations.NullMarked;
