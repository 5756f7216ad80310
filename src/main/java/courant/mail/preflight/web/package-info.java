/** Visits to addresses that an author typed, held to public places. */
@NullMarked
package courant.mail.preflight.web;

import org.jspecify.annotations.NullMarked;
