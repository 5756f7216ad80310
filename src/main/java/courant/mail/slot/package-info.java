/** Places in rendered text that are filled for each recipient, and what stands in them until then. */
@NullMarked
package courant.mail.slot;

import org.jspecify.annotations.NullMarked;
