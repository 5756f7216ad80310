/** The keys that mails of a sending domain are signed with (DKIM): made, published, rotated, retired, used. */
@NullMarked
package courant.newsletter.signing;

import org.jspecify.annotations.NullMarked;
