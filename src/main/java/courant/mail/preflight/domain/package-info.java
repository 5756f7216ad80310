/** What must be right before anything is sent at all: the sender's domain, the relay, this site's address. */
@NullMarked
package courant.mail.preflight.domain;

import org.jspecify.annotations.NullMarked;
