/** Who may send for a domain, as RFC 7208 has it. */
@NullMarked
package courant.mail.preflight.spf;

import org.jspecify.annotations.NullMarked;
