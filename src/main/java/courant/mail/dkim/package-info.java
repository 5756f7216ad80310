/** DKIM signatures (RFC 6376, RFC 8463): keys, the records that publish them, and the header fields made with them. */
@NullMarked
package courant.mail.dkim;

import org.jspecify.annotations.NullMarked;
