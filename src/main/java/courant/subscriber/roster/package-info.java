/** The author's view of who reads: the list, one reader, and what an author may do with them; by page and by API. */
@NullMarked
package courant.subscriber.roster;

import org.jspecify.annotations.NullMarked;
