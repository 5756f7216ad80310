/** Finished messages handed to a relay over SMTP, and what its replies let one know. */
@NullMarked
package courant.mail.smtp;

import org.jspecify.annotations.NullMarked;
