/** What relays took, on this machine's own disk: written before the database is asked, replayed at the next start. */
@NullMarked
package courant.sender.journal;

import org.jspecify.annotations.NullMarked;
