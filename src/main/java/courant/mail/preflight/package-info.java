/** What is looked at before a mail leaves: each check gives a line that says what was found and what to do. No database. */
@NullMarked
package courant.mail.preflight;

import org.jspecify.annotations.NullMarked;
