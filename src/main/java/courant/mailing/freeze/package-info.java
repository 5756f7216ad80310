/** The start of a mailing: at its time, content and audience are frozen, one row for each mail. */
@NullMarked
package courant.mailing.freeze;

import org.jspecify.annotations.NullMarked;
