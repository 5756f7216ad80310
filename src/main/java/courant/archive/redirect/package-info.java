/** Addresses of a site that stood here before, and where what was there stands now. */
@NullMarked
package courant.archive.redirect;

import org.jspecify.annotations.NullMarked;
