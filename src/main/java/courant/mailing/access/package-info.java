/** Whose posts and mailings an account may see and change. */
@NullMarked
package courant.mailing.access;

import org.jspecify.annotations.NullMarked;
