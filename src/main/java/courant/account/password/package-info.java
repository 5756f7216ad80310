/** A new password for who forgot the old one, by a link in a mail. */
@NullMarked
package courant.account.password;

import org.jspecify.annotations.NullMarked;
