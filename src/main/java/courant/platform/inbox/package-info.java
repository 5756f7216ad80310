/** Test mode: where no relay is configured, mail goes over real SMTP to this inbox and nowhere else. */
@NullMarked
package courant.platform.inbox;

import org.jspecify.annotations.NullMarked;
