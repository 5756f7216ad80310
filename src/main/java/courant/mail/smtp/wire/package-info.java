/** Octets to and from a relay: sockets with deadlines, groups of commands, strictly read answers. What they mean is not known here. */
@NullMarked
package courant.mail.smtp.wire;

import org.jspecify.annotations.NullMarked;
