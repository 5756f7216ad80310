/** Feeds: the newest posts of the site and of each shelf, whole, as Atom, RSS and JSON Feed. */
@NullMarked
package courant.archive.feed;

import org.jspecify.annotations.NullMarked;
